package org.tributary.outcomes.pages;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tributary.outcomes.views.freshness.Freshness;
import org.tributary.platform.web.Caller;

/** What stands around every page: who is signed in, and how fresh the figures are. */
@Component
class PageModel {

    private final Freshness freshness;

    PageModel(Freshness freshness) {
        this.freshness = freshness;
    }

    void around(Model model, Caller caller) {
        var sources = freshness.sources();
        model.addAttribute("person", caller.subject());
        model.addAttribute("sources", sources);
        model.addAttribute("interrupted", !freshness.following());
        model.addAttribute("parked", parked(sources));
    }

    private static long parked(List<Freshness.Source> sources) {
        return sources.stream().mapToLong(Freshness.Source::parked).sum();
    }
}
