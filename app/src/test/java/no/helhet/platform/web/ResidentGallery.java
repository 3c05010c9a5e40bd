package no.helhet.platform.web;

import static no.helhet.platform.web.Drawing.content;
import static no.helhet.platform.web.Drawing.draw;
import static no.helhet.platform.web.Drawing.open;

import java.util.Map;

/// The pages that a resident sees.
final class ResidentGallery {
    private ResidentGallery() {}

    static String residentPage(Page page) {
        var body =
                "<h1>Hei, Sara</h1>"
                        + open(
                                "saken",
                                "Søknaden din for desember",
                                draw(
                                        "component/process",
                                        Map.of("page", page, "steps", Examples.STAGES)))
                        + open(
                                "hvorfor",
                                "Vedtak for november",
                                "<p class=\"h-amount-large\">"
                                        + page.t().amount(971200)
                                        + "</p>"
                                        + draw(
                                                "component/show",
                                                Map.of(
                                                        "summary",
                                                        "Hvorfor dette beløpet?",
                                                        "open",
                                                        true,
                                                        "content",
                                                        content("<p>Halv sats for Noah.</p>"))));
        return draw(
                "layout/resident",
                Map.of("page", page, "title", "Min side", "unread", 1, "content", content(body)));
    }

    static String applicationStep(Page page) {
        var body =
                draw("component/progress", Map.of("label", "Steg 4 av 7", "done", 4L, "of", 7L))
                        + "<h1>Bustaden din</h1><form>"
                        + draw(
                                "component/options",
                                Map.of(
                                        "name", "restanse",
                                        "question", "Skuldar du husleige?",
                                        "error", "Vel eit svar. Du kan òg velje «Eg veit ikkje».",
                                        "choices", Examples.ANSWERS))
                        + draw(
                                "component/field",
                                Map.of(
                                        "name", "leie",
                                        "label", "Husleige i månaden",
                                        "inputmode", "numeric",
                                        "large", true,
                                        "width", 8))
                        + "<div class=\"h-actions h-next\">"
                        + draw(
                                "component/button",
                                Map.of("text", "Vidare til straum", "size", "medium"))
                        + draw(
                                "component/linkbutton",
                                Map.of(
                                        "text", "Tilbake",
                                        "href", "/soknad/3",
                                        "variant", "tertiary",
                                        "size", "medium"))
                        + "</div></form>";
        return draw(
                "layout/resident",
                Map.of("page", page, "title", "Bustaden din", "content", content(body)));
    }
}
