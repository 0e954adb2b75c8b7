package org.tributary.outcomes.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tributary.events.CourseId;
import org.tributary.measurement.MeasurementPolicy;
import org.tributary.outcomes.swelling.Measure;
import org.tributary.outcomes.swelling.PointFlag;
import org.tributary.outcomes.swelling.SwellingPoint;
import org.tributary.outcomes.views.clinics.ClinicDirectory;
import org.tributary.outcomes.views.courses.Courses;
import org.tributary.platform.web.Caller;
import tools.jackson.databind.json.JsonMapper;

/** One course: its volumes and what became of the swelling, session by session. */
@Controller
class CoursePage {

    private final ClinicDirectory clinics;
    private final Courses courses;
    private final MeasurementPolicy policy;
    private final JsonMapper json;
    private final PageModel frame;

    CoursePage(ClinicDirectory clinics, Courses courses, MeasurementPolicy policy, JsonMapper json, PageModel frame) {
        this.clinics = clinics;
        this.courses = courses;
        this.policy = policy;
        this.json = json;
        this.frame = frame;
    }

    @GetMapping("/courses/{courseId}")
    @PreAuthorize("hasRole('operator')")
    String course(@PathVariable CourseId courseId, Caller caller, Model model) {
        var course = courses.get(courseId, caller.clinics());
        frame.around(model, caller);
        var points = courses.points(courseId);
        model.addAttribute("clinic", clinics.get(course.clinicId()));
        model.addAttribute("course", course);
        model.addAttribute("points", points);
        model.addAttribute("latest", latest(points));
        model.addAttribute("chart", json.writeValueAsString(Chart.of(course.measure(), points)));
        model.addAttribute("policy", policy);
        return "course";
    }

    private static @Nullable SwellingPoint latest(List<SwellingPoint> points) {
        return points.reversed().stream()
                .filter(point -> point.change() != null)
                .findFirst()
                .orElse(null);
    }

    /** What the charts of a course draw. */
    record Chart(Measure measure, List<Session> sessions) {

        static Chart of(Measure measure, List<SwellingPoint> points) {
            return new Chart(measure, points.stream().map(Session::of).toList());
        }
    }

    /**
     * One session in a chart.
     *
     * @param line only volumes of one number are joined
     * @param noted whether there is something to know besides the number
     */
    record Session(
            int session,
            @Nullable Integer line,
            @Nullable Double volumeMl,
            @Nullable Double healthyVolumeMl,
            @Nullable Double percentReduction,
            boolean noted) {

        static Session of(SwellingPoint point) {
            var noted = point.flags().stream().anyMatch(flag -> flag != PointFlag.BASELINE);
            return new Session(
                    point.session(),
                    point.line(),
                    point.volumeMl(),
                    point.healthyVolumeMl(),
                    point.percentReduction(),
                    noted);
        }
    }
}
