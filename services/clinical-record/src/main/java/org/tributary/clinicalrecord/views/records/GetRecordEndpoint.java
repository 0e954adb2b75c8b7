package org.tributary.clinicalrecord.views.records;

import static java.util.Comparator.comparing;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.views.courses.CourseView;
import org.tributary.clinicalrecord.views.courses.Courses;
import org.tributary.clinicalrecord.views.patients.PatientView;
import org.tributary.clinicalrecord.views.patients.PatientWall;
import org.tributary.clinicalrecord.views.patients.Patients;
import org.tributary.clinicalrecord.views.patients.PersonRecords;
import org.tributary.clinicalrecord.views.screenings.ScreeningView;
import org.tributary.clinicalrecord.views.screenings.Screenings;
import org.tributary.events.PatientId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;

/** Shows a patient's whole record to the clinics that treat them, whichever clinic recorded it. */
@RestController
class GetRecordEndpoint {

    private final Patients patients;
    private final Screenings screenings;
    private final Courses courses;
    private final PatientWall wall;
    private final PersonRecords records;

    GetRecordEndpoint(
            Patients patients, Screenings screenings, Courses courses, PatientWall wall, PersonRecords records) {
        this.patients = patients;
        this.screenings = screenings;
        this.courses = courses;
        this.wall = wall;
        this.records = records;
    }

    @GetMapping("/patients/{id}/record")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    Response get(@PathVariable PatientId id, Caller caller) {
        wall.requireVisible(caller, id);
        var all = records.of(id);
        return new Response(
                patients.find(id).orElseThrow(NotFound::new),
                all,
                all.stream()
                        .flatMap(record -> screenings.of(record).stream())
                        .sorted(comparing(ScreeningView::answeredAt))
                        .toList(),
                all.stream()
                        .flatMap(record -> courses.of(record).stream())
                        .sorted(comparing(CourseView::openedAt))
                        .toList());
    }

    /** Each entry names the record under which it was recorded; there are several where records of one person were merged. */
    record Response(
            PatientView patient, List<PatientId> records, List<ScreeningView> screenings, List<CourseView> courses) {}
}
