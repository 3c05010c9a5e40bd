package no.helhet.laering.omrade;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.FileAnswer;
import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Areas side by side, one area over the years, and both as a file.
@Controller
@RequestMapping("/omrader")
@AccessPolicy({Rolle.ANALYTIKER, Rolle.LEDER})
class OmraderController {
    private final Omradersider sider;
    private final Omradetider tider;
    private final Omradervalg valg;
    private final Omradeanalyse analyse;

    OmraderController(
            Omradersider sider, Omradetider tider, Omradervalg valg, Omradeanalyse analyse) {
        this.sider = sider;
        this.tider = tider;
        this.valg = valg;
        this.analyse = analyse;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(required = false) @Nullable String mal,
            @RequestParam(required = false) @Nullable Integer ar,
            @RequestParam(required = false) @Nullable String i,
            @RequestParam(required = false) @Nullable String kilde,
            Texts t) {
        var side = sider.show(valg.read(mal, ar, i, kilde), t);
        return new ModelAndView("omrade/omrader", Map.of("side", side));
    }

    @GetMapping("/omrade/{kode}")
    ModelAndView area(
            @PathVariable String kode,
            @RequestParam(required = false) @Nullable String mal,
            @RequestParam(required = false) @Nullable Integer ar,
            @RequestParam(required = false) @Nullable String i,
            @RequestParam(required = false) @Nullable String kilde,
            Texts t) {
        return new ModelAndView(
                "omrade/tid",
                Map.of(
                        "side",
                        tider.show(kode, valg.read(mal, ar, i, kilde), t)
                                .orElseThrow(
                                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND))));
    }

    @GetMapping("/tall.csv")
    void file(
            @RequestParam(required = false) @Nullable String mal,
            @RequestParam(required = false) @Nullable Integer ar,
            @RequestParam(required = false) @Nullable String i,
            @RequestParam(required = false) @Nullable String kilde,
            Texts t,
            HttpServletResponse response)
            throws IOException {
        var sporsmal = valg.read(mal, ar, i, kilde);
        var funn =
                analyse.find(sporsmal)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var bytes = Omradefil.of(funn, new Omradeord(t)).getBytes(StandardCharsets.UTF_8);
        FileAnswer.headSaved(
                response,
                "text/csv;charset=UTF-8",
                "omrader-%s-%s-%d.csv"
                        .formatted(
                                sporsmal.over(),
                                sporsmal.niva().name().toLowerCase(java.util.Locale.ROOT),
                                sporsmal.ar()));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
