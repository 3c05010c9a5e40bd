package no.helhet.praksis.bekymring;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Notices of concern: begun by asking whether the child is in danger now, written, sent, received.
@Controller
@RequestMapping("/bekymring")
@AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
class BekymringController {
    private final Bekymringer bekymringer;
    private final Bekymringssider sider;
    private final Bekymringsliste liste;
    private final Bekymringsregler regler;
    private final FileStore files;

    BekymringController(
            Bekymringer bekymringer,
            Bekymringssider sider,
            Bekymringsliste liste,
            Bekymringsregler regler,
            FileStore files) {
        this.bekymringer = bekymringer;
        this.sider = sider;
        this.liste = liste;
        this.regler = regler;
        this.files = files;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("bekymring/liste", Map.of("rader", liste.find()));
    }

    @GetMapping("/ny/{id}")
    @AccessPolicy(Rolle.VEILEDER)
    ModelAndView form(@PathVariable PersonId id, Texts t) {
        return sider.begin(id, Map.of(), List.of(), HttpStatus.OK, t);
    }

    @PostMapping("/ny/{id}")
    @AccessPolicy(Rolle.VEILEDER)
    ModelAndView begin(
            @PathVariable PersonId id,
            @RequestParam UUID nokkel,
            @RequestParam(defaultValue = "") String barn,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var answer = bekymringer.begin(id, nokkel, child(barn), Bekymringsskjema.read(form));
        return switch (answer) {
            case Bekymringssvar.Gjort(var m) ->
                    Bekymringssider.back(m.id(), "bekymring.gjort.begynt", t, to);
            case Bekymringssvar.Mangler(var feil) ->
                    sider.begin(
                            id,
                            form,
                            Bekymringssider.said(feil, t),
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            t);
            default -> Bekymringssider.closed();
        };
    }

    private static @Nullable PersonId child(String path) {
        return path.isBlank() ? null : PersonId.valueOf(path);
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable BekymringId id, Texts t) {
        return sider.show(id, Map.of(), List.of(), null, HttpStatus.OK, t);
    }

    /// Saves, and with `valg=send` sends at once.
    @PostMapping("/{id}/innhold")
    ModelAndView save(
            @PathVariable BekymringId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String valg,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var mine = Bekymringsskjema.read(form);
        var saved = bekymringer.save(id, versjon, mine);
        return saved instanceof Bekymringssvar.Gjort && valg.equals("send")
                ? sider.of(id, bekymringer.send(id), "bekymring.gjort.sendt", form, mine, t, to)
                : sider.of(id, saved, "bekymring.gjort.lagret", form, mine, t, to);
    }

    /// Answers the form that saves itself.
    @PostMapping("/{id}/innhold/lagre")
    Object autosave(
            @PathVariable BekymringId id,
            @RequestParam int versjon,
            @RequestParam Map<String, String> form,
            Texts t) {
        var mine = Bekymringsskjema.read(form);
        return switch (bekymringer.save(id, versjon, mine)) {
            case Bekymringssvar.Gjort(var m) ->
                    ResponseEntity.ok(
                            Map.of(
                                    "versjon",
                                    m.version(),
                                    "melding",
                                    t.get("bekymring.lagret", t.clock(regler.now()))));
            case Bekymringssvar.Utdatert() ->
                    bekymringer
                            .enter(id, "bekymring.melding")
                            .<Object>map(
                                    m ->
                                            new ModelAndView(
                                                    "bekymring/konflikt",
                                                    Map.of("mitt", mine, "melding", m),
                                                    HttpStatus.CONFLICT))
                            .orElseGet(() -> ResponseEntity.status(HttpStatus.FORBIDDEN).build());
            default -> ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        };
    }

    @PostMapping("/{id}/kvittering")
    ModelAndView acknowledge(
            @PathVariable BekymringId id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate kvittertDag,
            @RequestParam(defaultValue = "") String kvittering,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return sider.of(
                id,
                bekymringer.acknowledge(id, kvittertDag, kvittering),
                "bekymring.gjort.kvittert",
                form,
                null,
                t,
                to);
    }

    @PostMapping("/{id}/forkast")
    ModelAndView discard(
            @PathVariable BekymringId id,
            @RequestParam(defaultValue = "") String forkast,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return sider.of(
                id,
                bekymringer.discard(id, forkast),
                "bekymring.gjort.forkastet",
                form,
                null,
                t,
                to);
    }

    @GetMapping("/{id}/melding.pdf")
    void sent(@PathVariable BekymringId id, HttpServletResponse response) throws IOException {
        var file =
                bekymringer
                        .enter(id, "bekymring.brev")
                        .map(Bekymringsmelding::fil)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var pdf = files.read(file);
        response.setContentType("application/pdf");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "inline; filename=\"bekymringsmelding.pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
