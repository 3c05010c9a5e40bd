package no.helhet.praksis.klage;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.vedtak.VedtakId;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Registering an appeal, the office's open appeals, and the page of one.
@Controller
@RequestMapping("/klage")
@AccessPolicy({Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER})
class KlageController {
    private final Klageinngang inngang;
    private final Klagesider sider;
    private final Klageskjemaer skjemaer;
    private final Klagemottak mottak;
    private final Klageliste liste;
    private final Klagbare klagbare;

    KlageController(
            Klageinngang inngang,
            Klagesider sider,
            Klageskjemaer skjemaer,
            Klagemottak mottak,
            Klageliste liste,
            Klagbare klagbare) {
        this.inngang = inngang;
        this.sider = sider;
        this.skjemaer = skjemaer;
        this.mottak = mottak;
        this.liste = liste;
        this.klagbare = klagbare;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("klage/liste", Map.of("rader", liste.find()));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable KlageId id, Texts t) {
        return inngang.enter(id, "klage.klage")
                .map(klage -> sider.show(klage, t))
                .orElseGet(Klagesider::closed);
    }

    @GetMapping("/ny/{id}")
    @AccessPolicy(Rolle.VEILEDER)
    ModelAndView form(@PathVariable SakId id, Texts t) {
        return form(KlagesakId.of(id), "", "/klage/ny/" + id.path(), t);
    }

    /// The same form, from a decision.
    @GetMapping("/mot/{id}")
    @AccessPolicy(Rolle.VEILEDER)
    ModelAndView formAgainst(@PathVariable VedtakId id, Texts t) {
        return klagbare.findVedtak(id)
                .map(v -> form(v.sakId(), id.path(), "/klage/mot/" + id.path(), t))
                .orElseGet(Klagesider::closed);
    }

    private ModelAndView form(KlagesakId id, String vedtak, String action, Texts t) {
        return skjemaer.open(id, vedtak, action, t)
                .map(side -> new ModelAndView("klage/ny", Map.of("side", side)))
                .orElseGet(Klagesider::closed);
    }

    @PostMapping("/ny/{id}")
    @AccessPolicy(Rolle.VEILEDER)
    ModelAndView register(
            @PathVariable SakId id,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable List<MultipartFile> fil,
            Texts t,
            RedirectAttributes to) {
        var action = "/klage/ny/" + id.path();
        return register(KlagesakId.of(id), action, new Klageskjema(form), fil, t, to);
    }

    @PostMapping("/mot/{id}")
    @AccessPolicy(Rolle.VEILEDER)
    ModelAndView registerAgainst(
            @PathVariable VedtakId id,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable List<MultipartFile> fil,
            Texts t,
            RedirectAttributes to) {
        var action = "/klage/mot/" + id.path();
        return klagbare.findVedtak(id)
                .map(v -> register(v.sakId(), action, new Klageskjema(form), fil, t, to))
                .orElseGet(Klagesider::closed);
    }

    private ModelAndView register(
            KlagesakId id,
            String action,
            Klageskjema skjema,
            @Nullable List<MultipartFile> fil,
            Texts t,
            RedirectAttributes to) {
        var nokkel = skjema.nokkel();
        var vedtak =
                klagbare.findVedtak(id).stream()
                        .filter(v -> v.id().path().equals(skjema.felt("vedtak")))
                        .findFirst()
                        .orElse(null);
        var answer =
                vedtak == null || nokkel == null
                        ? Klagesvar.Mangler.of("vedtak", "klage.feil.vedtak")
                        : register(vedtak, nokkel, skjema, fil);
        return switch (answer) {
            case Klagesvar.Gjort(var klage) ->
                    sider.back(klage.id(), "klage.gjort.registrert", t, to);
            case Klagesvar.Mangler(var feil) ->
                    skjemaer.show(id, action, skjema, Klagesider.said(feil, t), t)
                            .map(
                                    side ->
                                            new ModelAndView(
                                                    "klage/ny",
                                                    Map.of("side", side),
                                                    HttpStatus.UNPROCESSABLE_CONTENT))
                            .orElseGet(Klagesider::closed);
            default -> Klagesider.closed();
        };
    }

    private Klagesvar register(
            PaklagetVedtak vedtak,
            UUID nokkel,
            Klageskjema skjema,
            @Nullable List<MultipartFile> fil) {
        var unreadable = skjema.unreadable();
        return unreadable.isEmpty()
                ? mottak.register(
                        vedtak.id(),
                        nokkel,
                        skjema.read(Klageregler.day(vedtak.vedtatt())),
                        skjema.mangler(),
                        files(fil))
                : new Klagesvar.Mangler(unreadable);
    }

    // A browser sends an empty part when no file is chosen.
    private static List<Klagemottak.Fil> files(@Nullable List<MultipartFile> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(f -> !f.isEmpty())
                        .map(
                                f -> {
                                    var name = f.getOriginalFilename();
                                    return new Klagemottak.Fil(
                                            name == null ? "" : name, f, f.getSize());
                                })
                        .toList();
    }

    @PostMapping("/{id}/underretning")
    @AccessPolicy(Rolle.VEILEDER)
    ModelAndView correctNotice(
            @PathVariable KlageId id,
            @RequestParam int versjon,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate underrettet,
            @RequestParam String underrettetGrunn,
            Texts t,
            RedirectAttributes to) {
        return sider.of(
                id,
                mottak.correctNotice(id, versjon, underrettet, underrettetGrunn.strip()),
                "klage.gjort.underretning",
                Map.of("underrettet", underrettet.toString(), "underrettetGrunn", underrettetGrunn),
                t,
                to);
    }
}
