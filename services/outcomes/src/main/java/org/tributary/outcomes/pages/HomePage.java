package org.tributary.outcomes.pages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tributary.outcomes.views.clinics.ClinicDirectory;
import org.tributary.outcomes.views.clinics.ClinicDirectory.Clinic;
import org.tributary.outcomes.views.clinics.ClinicHeadlines;
import org.tributary.outcomes.views.clinics.ClinicHeadlines.Headline;
import org.tributary.platform.web.Caller;

/** The caller's clinics, each with one figure. */
@Controller
class HomePage {

    /** Side by side, smaller groups would show chance as a difference. */
    static final int ENOUGH_TO_COMPARE = 10;

    private final ClinicDirectory clinics;
    private final ClinicHeadlines headlines;
    private final PageModel frame;

    HomePage(ClinicDirectory clinics, ClinicHeadlines headlines, PageModel frame) {
        this.clinics = clinics;
        this.headlines = headlines;
        this.frame = frame;
    }

    @GetMapping("/")
    @PreAuthorize("hasRole('operator')")
    String home(Caller caller, Model model) {
        frame.around(model, caller);
        var mine = clinics.of(caller.clinics());
        var figures = headlines.of(mine.stream().map(Clinic::clinicId).toList());
        var cards = mine.stream()
                .map(clinic -> Card.of(clinic, Optional.ofNullable(figures.get(clinic.clinicId())), mine.size() > 1))
                .toList();
        model.addAttribute("clinics", cards);
        model.addAttribute("courses", mine.stream().mapToInt(Clinic::courses).sum());
        model.addAttribute("sessions", mine.stream().mapToInt(Clinic::sessions).sum());
        model.addAttribute("enough", ENOUGH_TO_COMPARE);
        return "home";
    }

    /**
     * One clinic of the list.
     *
     * @param headline absent where there is none, or where the group is too small to stand beside others
     * @param tooFew whether it is withheld for that reason
     */
    record Card(Clinic clinic, int n, @Nullable Double headline, boolean tooFew) {

        static Card of(Clinic clinic, Optional<Headline> headline, boolean beside) {
            var n = headline.map(Headline::n).orElse(0);
            var tooFew = beside && n < ENOUGH_TO_COMPARE && n > 0;
            var shown = tooFew ? null : headline.map(Headline::medianReduction).orElse(null);
            return new Card(clinic, n, shown, tooFew);
        }
    }
}
