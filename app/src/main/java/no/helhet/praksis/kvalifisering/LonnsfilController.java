package no.helhet.praksis.kvalifisering;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.FileAnswer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Map;

/// The file to payroll.
@Controller
@RequestMapping("/kvalifisering/lonn")
@AccessPolicy({Rolle.UTBETALER, Rolle.VEILEDER, Rolle.LEDER})
class LonnsfilController {
    private final Lonnsfil fil;
    private final Programregler regler;

    LonnsfilController(Lonnsfil fil, Programregler regler) {
        this.fil = fil;
        this.regler = regler;
    }

    @GetMapping
    ModelAndView show(@RequestParam(required = false) String maned) {
        return new ModelAndView("kvalifisering/lonn", Map.of("side", fil.show(month(maned))));
    }

    /// Sent by POST: it is logged on each participant.
    @PostMapping
    void fetch(@RequestParam String maned, HttpServletResponse response) throws IOException {
        var month = month(maned);
        var content = fil.write(month).getBytes(StandardCharsets.UTF_8);
        FileAnswer.headSaved(
                response, "text/csv;charset=UTF-8", "kvalifiseringsstonad-" + month + ".csv");
        response.getOutputStream().write(content);
    }

    private YearMonth month(String text) {
        var month = Programskjema.month(text);
        return month == null ? YearMonth.from(regler.today()).minusMonths(1) : month;
    }
}
