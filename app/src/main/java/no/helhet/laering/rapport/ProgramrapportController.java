package no.helhet.laering.rapport;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.formats.kostra.KvalifiseringWriter;
import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.FileAnswer;
import no.helhet.platform.web.Place;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;

/// The page of the year's report on qualification programmes, for the leader who answers for it.
@Controller
@RequestMapping("/rapport/kvalifisering")
@AccessPolicy(Rolle.LEDER)
class ProgramrapportController implements Place {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final Programrapport rapport;
    private final Clock clock;

    ProgramrapportController(Programrapport rapport, Clock clock) {
        this.rapport = rapport;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@RequestParam(required = false) @Nullable Integer ar) {
        var year = ar == null ? latest() : known(ar);
        return new ModelAndView(
                "rapport/kvalifisering", Map.of("side", rapport.show(year, year < thisYear())));
    }

    /// A post: the file names people, and each time it is made is logged.
    @PostMapping("/fil")
    void file(@RequestParam int ar, @RequestParam String kommunenr, HttpServletResponse response)
            throws IOException {
        var year = known(ar);
        if (!Arrays.asList(Scopes.current().kommunerArray()).contains(kommunenr)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var lines = rapport.file(kommunenr, year).getBytes(StandardCharsets.ISO_8859_1);
        FileAnswer.headSaved(
                response,
                "text/plain;charset=ISO-8859-1",
                "11CF-" + kommunenr + "-" + year + ".txt");
        response.setContentLength(lines.length);
        response.getOutputStream().write(lines);
    }

    private static int known(int year) {
        if (!KvalifiseringWriter.years().contains(year)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return year;
    }

    private int thisYear() {
        return LocalDate.ofInstant(clock.instant(), OSLO).getYear();
    }

    /// This year, or the last that has a layout.
    private int latest() {
        var until = KvalifiseringWriter.years().headSet(thisYear() + 1);
        return until.isEmpty() ? KvalifiseringWriter.years().first() : until.last();
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
                ? new Content("rapport/lenke.jte", "/rapport/kvalifisering")
                : null;
    }
}
