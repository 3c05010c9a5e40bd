package no.helhet.platform.web;

import static no.helhet.platform.web.Drawing.content;
import static no.helhet.platform.web.Drawing.draw;
import static no.helhet.platform.web.Drawing.icon;
import static no.helhet.platform.web.Drawing.section;

import no.helhet.platform.chart.ChartExamples;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Pages that show every layout and component with made-up content, the way a module would draw
/// them.
final class Gallery {
    static final PageUser INGRID = new PageUser("Ingrid Solbakken", "veileder", "NAV Havnvik");
    private static final PageUser SARA = new PageUser("Sara", "innbygger", "NAV Havnvik");
    private final TextCatalog texts = TextCatalog.load();

    /// File name and HTML of each page.
    Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("sak", casePage(page(Language.NB, INGRID, null)));
        pages.put(
                "sak-en", casePage(page(Language.EN, INGRID, Flash.said("Notatet er lagt til."))));
        pages.put(
                "monstre",
                patterns(page(Language.NB, INGRID, new Flash("Kjetil er hentet.", "/angre/1"))));
        pages.put("diagram", charts(page(Language.NB, INGRID, null)));
        pages.put("minside", ResidentGallery.residentPage(page(Language.NB, SARA, null)));
        pages.put("soknad", ResidentGallery.applicationStep(page(Language.NN, SARA, null)));
        for (var status : List.of(400, 403, 404, 500)) {
            pages.put("feil-" + status, errorPage(status));
        }
        return pages;
    }

    private Page page(Language language, @Nullable PageUser user, @Nullable Flash flash) {
        return new Page(
                texts.in(language),
                "/sak/4417",
                new Csrf("_csrf", "X-CSRF-TOKEN", "token"),
                user,
                () ->
                        List.of(
                                new Menu.Line("web.person", "/person", 7),
                                new Menu.Line("web.resident", "/sak", 12)),
                Assets.built(),
                flash,
                href -> true);
    }

    private String errorPage(int status) {
        return draw(
                "error/page",
                Map.of(
                        "page",
                        page(Language.NB, null, null),
                        "status",
                        status,
                        "reference",
                        status == 500 ? "4F21A09C" : ""));
    }

    private String casePage(Page page) {
        var t = page.t();
        var rail =
                "<aside class=\"h-rail\" aria-label=\"Før vedtak\">"
                        + draw(
                                "component/gates",
                                Map.of(
                                        "page",
                                        page,
                                        "title",
                                        "Før vedtak",
                                        "points",
                                        Examples.GATES))
                        + "<form class=\"h-actions\">"
                        + draw(
                                "component/button",
                                Map.of("text", "Send til beslutter", "size", "medium"))
                        + draw(
                                "component/button",
                                Map.of(
                                        "text", "Be om opplysninger",
                                        "variant", "tertiary",
                                        "size", "medium"))
                        + "</form></aside>";
        var title =
                draw(
                        "component/title",
                        Map.of(
                                "heading",
                                "Økonomisk stønad, desember 2026",
                                "beside",
                                content(
                                        draw(
                                                        "component/tag",
                                                        Map.of(
                                                                "text", "under behandling",
                                                                "tone", Tone.INFO,
                                                                "size", "small"))
                                                + "<span>Søkt 5. november, dag 12 av 30</span>"),
                                "end",
                                content(
                                        draw(
                                                "component/saved",
                                                Map.of(
                                                        "page",
                                                        page,
                                                        "message",
                                                        t.get("web.saved", "10.41"))))));
        var sections =
                section(
                                "soknad",
                                "Søknaden",
                                draw("component/facts", Map.of("facts", Examples.FACTS)))
                        + section(
                                "beregning",
                                "Beregning",
                                "<form method=\"post\">"
                                        + draw(
                                                "component/ledger",
                                                Map.of(
                                                        "page",
                                                        page,
                                                        "caption",
                                                        "Beregning linje for linje",
                                                        "rows",
                                                        Examples.LEDGER))
                                        + "</form>")
                        + section("vurdering", "Vurdering og vedtak", decision())
                        + section(
                                "historikk",
                                "Historikk",
                                draw("component/list", Map.of("rows", Examples.EVENTS)));
        return draw(
                "layout/work",
                Map.of(
                        "page",
                        page,
                        "title",
                        "Sak 2026-04417",
                        "person",
                        content(
                                "<strong><a href=\"/person/1\">Sara Elise Myhre</a></strong><span>"
                                        + t.nationalNumber("12839921088")
                                        + "</span><span>"
                                        + icon(Icon.PADLOCK_LOCKED)
                                        + " Skjermet forelder til Noah</span>"),
                        "content",
                        content(
                                title
                                        + "<div class=\"h-cols h-cols--rail\"><div>"
                                        + sections
                                        + "</div>"
                                        + rail
                                        + "</div>")));
    }

    private String decision() {
        return "<form data-autosave=\"/lagre\" data-draft-key=\"sak-4417\" class=\"h-stack"
                + " h-stack--roomy\"><input type=\"hidden\" name=\"versjon\" value=\"3\"><div"
                + " data-conflict></div>"
                + draw(
                        "component/choice",
                        Map.of(
                                "name", "utfall",
                                "legend", "Utfall",
                                "selected", "delvis",
                                "digits", true,
                                "choices", Examples.OUTCOMES))
                + draw(
                        "component/draft",
                        Map.of(
                                "name", "hensyn",
                                "label", "Hovedhensyn",
                                "value", "Målet ditt er å klare deg på egen lønn.",
                                "hint", "Skriv én eller to setninger."))
                + "</form>";
    }

    private String patterns(Page page) {
        var body =
                draw("component/title", Map.of("heading", "Mønstre og tilstander"))
                        + draw(
                                "component/problems",
                                Map.of(
                                        "title",
                                        "To ting mangler før du kan sende vedtaket",
                                        "problems",
                                        Examples.PROBLEMS))
                        + section(
                                "felt",
                                "Felt",
                                "<form class=\"h-stack h-stack--roomy\">"
                                        + draw(
                                                "component/field",
                                                Map.of(
                                                        "name", "konto",
                                                        "label", "Kontonummer",
                                                        "value", "1234 56 78901",
                                                        "width", 16,
                                                        "hint", "Elleve sifre",
                                                        "error", Examples.ACCOUNT_ERROR))
                                        + draw(
                                                "component/select",
                                                Map.of(
                                                        "name", "tolk",
                                                        "label", "Språk",
                                                        "choices", Examples.INTERPRETERS))
                                        + draw(
                                                "component/lookup",
                                                Map.of(
                                                        "name", "hvem",
                                                        "label", "Hvem er det?",
                                                        "href", "/treff",
                                                        "key", "h"))
                                        + "</form>")
                        + section(
                                "konflikt",
                                "To har endret samtidig",
                                draw(
                                        "component/conflict",
                                        new HashMap<>(
                                                Map.of(
                                                        "page", page,
                                                        "field", "Hovedhensyn",
                                                        "other", "Marte Lien",
                                                        "mine", "Målet er egen lønn.",
                                                        "mineAt", "kl. 10.41",
                                                        "theirs", "Barna trenger ro i jula.",
                                                        "theirsAt", "kl. 10.40",
                                                        "version", "4",
                                                        "action", "/konflikt"))))
                        + section(
                                "tomt",
                                "Ingenting her ennå",
                                draw(
                                        "component/empty",
                                        Map.of(
                                                "why",
                                                "Ingen venter.",
                                                "fills",
                                                "Nr. 44 er hentet.")))
                        + section(
                                "kjoring",
                                "Langt arbeid",
                                draw(
                                                "component/stages",
                                                Map.of(
                                                        "page",
                                                        page,
                                                        "label",
                                                        "Hvor kjøringen er",
                                                        "stages",
                                                        Examples.STAGES))
                                        + draw(
                                                "component/progress",
                                                Map.of(
                                                        "label", "Utbetalingskjøring",
                                                        "done", 1298L,
                                                        "of", 2041L)))
                        + section("rader", "Radene bak tallet", table())
                        + section(
                                "meldinger-om",
                                "Meldinger",
                                draw(
                                                "component/inline",
                                                Map.of(
                                                        "text", "Køen kan være endret.",
                                                        "tone", Tone.WARNING,
                                                        "icon", Icon.CLOUD_SLASH))
                                        + draw(
                                                "component/alert",
                                                Map.of(
                                                        "title",
                                                        "Denne saken er lukket for deg",
                                                        "tone",
                                                        Tone.NEUTRAL,
                                                        "icon",
                                                        Icon.PADLOCK_LOCKED,
                                                        "content",
                                                        content("<p>Oppslaget er logget.</p>"))))
                        + section(
                                "logg",
                                "Hendelser",
                                draw("component/log", Map.of("events", Examples.EVENTS))
                                        + draw(
                                                "component/figures",
                                                Map.of("figures", Examples.EVENTS)));
        return draw(
                "layout/work", Map.of("page", page, "title", "Mønstre", "content", content(body)));
    }

    private String charts(Page page) {
        var body = new StringBuilder(draw("component/title", Map.of("heading", "Diagrammer")));
        for (var chart : ChartExamples.ALL) {
            body.append(draw("component/chart", Map.of("page", page, "chart", chart)));
        }
        return draw(
                "layout/work",
                Map.of("page", page, "title", "Diagrammer", "content", content(body.toString())));
    }

    private String table() {
        var row =
                "<tr class=\"aksel-table__row\">"
                        + draw("component/rowhead", Map.of("text", "2026-03981", "href", "/sak/1"))
                        + draw("component/cell", Map.of("text", "Ola Dahl", "label", "Hos"))
                        + draw("component/num", Map.of("text", "41", "label", "Dager"))
                        + draw(
                                "component/cell",
                                Map.of(
                                        "css",
                                        "h-end",
                                        "content",
                                        content(
                                                draw(
                                                        "component/iconbutton",
                                                        Map.of(
                                                                "icon",
                                                                Icon.PENCIL,
                                                                "label",
                                                                "Fordel sak 2026-03981")))))
                        + "</tr>";
        return draw(
                "component/table",
                Map.of(
                        "caption",
                        "Ikke svart på over en måned",
                        "count",
                        "3",
                        "columns",
                        Examples.COLUMNS,
                        "rows",
                        content(row)));
    }
}
