package no.helhet.praksis.samtykke;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.FileAnswer;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.partner.PartnerId;
import no.helhet.praksis.person.PersonId;
import no.helhet.regelverk.samtykke.Samtykkegrunnlag.Mate;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A person's consents, for workers: ask, register what was said, take back for the person.
@Controller
@RequestMapping("/samtykker/{person}")
@AccessPolicy(Rolle.VEILEDER)
class SamtykkeController {
    private final Samtykkesporring sporring;
    private final Samtykkegang gang;
    private final Samtykkesider sider;
    private final Samtykkeregler regler;
    private final FileAnswer files;

    SamtykkeController(
            Samtykkesporring sporring,
            Samtykkegang gang,
            Samtykkesider sider,
            Samtykkeregler regler,
            FileAnswer files) {
        this.sporring = sporring;
        this.gang = gang;
        this.sider = sider;
        this.regler = regler;
        this.files = files;
    }

    @GetMapping
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    ModelAndView show(@PathVariable PersonId person) {
        return sider.person(person, Map.of(), List.of(), List.of(), HttpStatus.OK);
    }

    /// The paper that was signed.
    @GetMapping("/{id}/papir")
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    void paper(
            @PathVariable PersonId person,
            @PathVariable SamtykkeId id,
            HttpServletResponse response)
            throws IOException {
        files.show(
                sider.paper(person, id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                response);
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable PersonId person,
            @RequestParam UUID nokkel,
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") List<String> deler,
            @RequestParam(defaultValue = "") String formal,
            @RequestParam(defaultValue = "") String til,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var onske = read(nokkel, partner, deler, formal, til);
        var answer = onske == null ? unreadable(partner) : sporring.ask(person, onske);
        return of(person, answer, "samtykke.gjort.spurt", form, deler, t, to);
    }

    @PostMapping("/registrer")
    ModelAndView register(
            @PathVariable PersonId person,
            @RequestParam UUID nokkel,
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") List<String> deler,
            @RequestParam(defaultValue = "") String formal,
            @RequestParam(defaultValue = "") String til,
            @RequestParam(defaultValue = "PAPIR") Mate mate,
            @RequestParam(defaultValue = "SELV") String giver,
            @RequestParam(defaultValue = "") String vitne,
            @RequestParam(defaultValue = "") String arkivsted,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var onske = read(nokkel, partner, deler, formal, til);
        var paper = new Samtykkepapir(scan(fil), arkivsted.strip());
        var answer =
                mate == Mate.MINSIDE
                        ? Samtykkesvar.Mangler.of("mate", "samtykke.feil.mate")
                        : onske == null
                                ? unreadable(partner)
                                : gang.register(person, onske, mate, giver, vitne, paper);
        return of(person, answer, "samtykke.gjort.gitt", form, deler, t, to);
    }

    @PostMapping("/{id}/trekk")
    ModelAndView withdraw(
            @PathVariable PersonId person,
            @PathVariable SamtykkeId id,
            Texts t,
            RedirectAttributes to) {
        var answer = gang.withdraw(person, id);
        return of(person, answer, "samtykke.gjort.trukket", Map.of(), List.of(), t, to);
    }

    @PostMapping("/sporsmal/{id}/trekk")
    ModelAndView takeBack(
            @PathVariable PersonId person,
            @PathVariable SamtykkeId id,
            Texts t,
            RedirectAttributes to) {
        var answer = sporring.takeBack(person, id);
        return of(person, answer, "samtykke.gjort.sporsmaltrukket", Map.of(), List.of(), t, to);
    }

    private ModelAndView of(
            PersonId person,
            Samtykkesvar answer,
            String done,
            Map<String, String> form,
            List<String> deler,
            Texts t,
            RedirectAttributes to) {
        return switch (answer) {
            case Samtykkesvar.Gjort() -> {
                to.addFlashAttribute("flash", Flash.said(t.get(done)));
                yield new ModelAndView("redirect:/samtykker/" + person.path());
            }
            case Samtykkesvar.Lukket() -> Samtykkesider.closed();
            case Samtykkesvar.Mangler m -> wrong(person, regler.problems(m, t), form, deler);
            case Samtykkesvar.Stengt s -> wrong(person, regler.problems(s, t), form, deler);
        };
    }

    private ModelAndView wrong(
            PersonId person, List<Problem> feil, Map<String, String> form, List<String> deler) {
        return sider.person(person, form, deler, feil, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    // A browser sends an empty part without a name when no file is chosen.
    private static Samtykkepapir.@Nullable Skann scan(@Nullable MultipartFile sent) {
        var name = sent == null ? null : sent.getOriginalFilename();
        return sent == null || name == null || (name.isBlank() && sent.isEmpty())
                ? null
                : new Samtykkepapir.Skann(name, sent, sent.getSize());
    }

    private static Samtykkesvar unreadable(String partner) {
        return partner.isBlank()
                ? Samtykkesvar.Mangler.of("partner", "samtykke.feil.partner")
                : Samtykkesvar.Mangler.of("til", "samtykke.feil.til");
    }

    private static @Nullable Onske read(
            UUID key, String partner, List<String> deler, String formal, String til) {
        try {
            return new Onske(
                    key,
                    PartnerId.valueOf(partner),
                    deler,
                    formal.replace("\r\n", "\n").strip(),
                    LocalDate.parse(til));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return null;
        }
    }
}
