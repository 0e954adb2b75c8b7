package org.tributary.outcomes.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Technique;
import org.tributary.measurement.MeasurementPolicy;
import org.tributary.outcomes.swelling.Measure;
import org.tributary.outcomes.views.clinics.ClinicDirectory;
import org.tributary.outcomes.views.courses.Courses;
import org.tributary.outcomes.views.swelling.ClinicCurves;
import org.tributary.outcomes.views.swelling.SwellingFilter;
import org.tributary.platform.web.Caller;
import tools.jackson.databind.json.JsonMapper;

/** One clinic: by how much the swelling of its patients fell, and the courses behind that. */
@Controller
class ClinicPage {

    private static final int LATEST = 10;
    private static final int PAGE = 50;

    private final ClinicDirectory clinics;
    private final ClinicCurves curves;
    private final Courses courses;
    private final MeasurementPolicy policy;
    private final JsonMapper json;
    private final PageModel frame;

    ClinicPage(
            ClinicDirectory clinics,
            ClinicCurves curves,
            Courses courses,
            MeasurementPolicy policy,
            JsonMapper json,
            PageModel frame) {
        this.clinics = clinics;
        this.curves = curves;
        this.courses = courses;
        this.policy = policy;
        this.json = json;
        this.frame = frame;
    }

    @GetMapping("/clinics/{clinicId}")
    @PreAuthorize("hasRole('operator')")
    String clinic(
            @PathVariable ClinicId clinicId,
            @RequestParam(required = false) @Nullable Condition condition,
            @RequestParam(required = false) @Nullable Technique technique,
            @RequestParam(required = false) @Nullable Measure measure,
            Caller caller,
            Model model) {
        caller.requireClinic(clinicId);
        frame.around(model, caller);
        var together = curves.of(clinicId, new SwellingFilter(condition, technique, null, null, null, measure));
        model.addAttribute("clinic", clinics.get(clinicId));
        model.addAttribute("together", together);
        model.addAttribute("chart", json.writeValueAsString(SwellingChart.of(together)));
        model.addAttribute(
                "courses", courses.at(clinicId, condition, null, null, LATEST).items());
        model.addAttribute("policy", policy);
        model.addAttribute("condition", condition);
        model.addAttribute("technique", technique);
        model.addAttribute("conditions", Condition.values());
        model.addAttribute("techniques", Technique.values());
        return "clinic";
    }

    @GetMapping("/clinics/{clinicId}/courses")
    @PreAuthorize("hasRole('operator')")
    String courses(
            @PathVariable ClinicId clinicId,
            @RequestParam(required = false) @Nullable Condition condition,
            @RequestParam(required = false) @Nullable CourseId after,
            Caller caller,
            Model model) {
        caller.requireClinic(clinicId);
        frame.around(model, caller);
        model.addAttribute("clinic", clinics.get(clinicId));
        model.addAttribute("page", courses.at(clinicId, condition, null, after, PAGE));
        model.addAttribute("condition", condition);
        model.addAttribute("conditions", Condition.values());
        return "courses";
    }
}
