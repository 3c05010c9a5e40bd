package no.helhet.laering.rapport;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.formats.kostra.Skjema;
import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.FileAnswer;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Place;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The year's reports to the state, for the leader who answers for them: what is ready, what the
/// controls have found, the delivery and its receipt.
@Controller
@RequestMapping("/rapport")
@AccessPolicy(Rolle.LEDER)
class KostraController implements Place {
    private final Kostrasider sider;
    private final Leveringer leveringer;

    KostraController(Kostrasider sider, Leveringer leveringer) {
        this.sider = sider;
        this.leveringer = leveringer;
    }

    @GetMapping("/kostra")
    ModelAndView show(
            @RequestParam(defaultValue = "11F") String skjema,
            @RequestParam(required = false) @Nullable Integer ar,
            @RequestParam(defaultValue = "") String kommune,
            @RequestParam(defaultValue = "false") boolean ferdig) {
        var form = form(skjema);
        var year = year(ar);
        var served = municipality(kommune);
        if (!ferdig && sider.isLong(form, year, served)) {
            return new ModelAndView(
                    "rapport/kostra", Map.of("side", sider.waiting(form, year, served)));
        }
        return page(form, year, served, List.of(), HttpStatus.OK);
    }

    private ModelAndView page(
            Skjema skjema, int year, String kommune, List<Problem> feil, HttpStatus status) {
        var side = sider.show(skjema, year, kommune, feil);
        return new ModelAndView("rapport/kostra", Map.of("side", side), status);
    }

    @GetMapping("/kostra/funn")
    ModelAndView findings(
            @RequestParam String skjema,
            @RequestParam int ar,
            @RequestParam String kommune,
            @RequestParam String kontroll,
            @RequestParam(defaultValue = "") String felt,
            @RequestParam(defaultValue = "1") int side) {
        var found =
                sider.findings(form(skjema), year(ar), municipality(kommune), kontroll, felt, side);
        return found.map(f -> new ModelAndView("rapport/funn", Map.of("side", f)))
                .orElseGet(
                        () ->
                                new ModelAndView(
                                        "redirect:"
                                                + Kostraside.adresse(form(skjema), ar, kommune)));
    }

    /// What was done before there was one page for both forms.
    @GetMapping("/kvalifisering")
    String moved(@RequestParam(required = false) @Nullable Integer ar) {
        return "redirect:/rapport/kostra?skjema=11CF" + (ar == null ? "" : "&ar=" + ar);
    }

    @PostMapping("/kostra/levering")
    ModelAndView deliver(
            @RequestParam String skjema,
            @RequestParam int ar,
            @RequestParam String kommune,
            @RequestParam(defaultValue = "false") boolean utelat,
            Texts t,
            RedirectAttributes to) {
        var form = form(skjema);
        return switch (leveringer.deliver(municipality(kommune), form, year(ar), utelat)) {
            case Leveringssvar.Levert(var id, var fresh) -> {
                to.addFlashAttribute(
                        "flash",
                        Flash.said(
                                t.get(
                                        fresh
                                                ? "rapport.levering.gjort"
                                                : "rapport.levering.samme")));
                yield new ModelAndView("redirect:/rapport/kostra/levering/" + id.path());
            }
            case Leveringssvar.Mangler(var feil) ->
                    page(form, ar, kommune, said(feil, t), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    static List<Problem> said(List<Problem> feil, Texts t) {
        return feil.stream().map(p -> new Problem(p.field(), t.get(p.text()))).toList();
    }

    @GetMapping("/kostra/levering/{id}")
    ModelAndView receipt(@PathVariable LeveringId id) {
        return sider.receipt(id)
                .map(side -> new ModelAndView("rapport/levering", Map.of("side", side)))
                .orElseThrow(KostraController::notFound);
    }

    /// A post: the file names people, and each time it is fetched is logged.
    @PostMapping("/kostra/levering/{id}/fil")
    void file(@PathVariable LeveringId id, HttpServletResponse response) throws IOException {
        var levering = leveringer.find(id).orElseThrow(KostraController::notFound);
        var bytes = leveringer.read(id);
        FileAnswer.headSaved(response, "text/plain;charset=ISO-8859-1", levering.filnavn());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    static Skjema form(String nummer) {
        return Skjema.find(nummer).orElseThrow(KostraController::notFound);
    }

    private int year(@Nullable Integer year) {
        if (year == null) {
            return sider.latest();
        }
        return known(year);
    }

    static int known(int year) {
        if (!Skjema.years().contains(year)) {
            throw notFound();
        }
        return year;
    }

    /// The one asked for, or the office's first.
    private static String municipality(String asked) {
        var served = Arrays.stream(Scopes.current().kommunerArray()).sorted().toList();
        if (asked.isEmpty()) {
            return served.getFirst();
        }
        if (!served.contains(asked)) {
            throw notFound();
        }
        return asked;
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @Override
    public String name() {
        return "leder.rapport";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable Content render(String id) {
        return CurrentUser.has(Rolle.LEDER)
                ? new Content("rapport/lenke.jte", "/rapport/kostra")
                : null;
    }
}
