package no.helhet.praksis.klage;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Map;

/// A decision maker lets the decision wait, or go on.
@Controller
@RequestMapping("/klage/{id}/iverksetting")
@AccessPolicy(Rolle.BESLUTTER)
class IverksettingController {
    private final Iverksetting iverksetting;
    private final Klagesider sider;

    IverksettingController(Iverksetting iverksetting, Klagesider sider) {
        this.iverksetting = iverksetting;
        this.sider = sider;
    }

    @PostMapping("/utsett")
    ModelAndView suspend(
            @PathVariable KlageId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String utsattGrunn,
            Texts t,
            RedirectAttributes to) {
        return sider.of(
                id,
                iverksetting.suspend(id, versjon, utsattGrunn),
                "klage.gjort.utsatt",
                Map.of("utsattGrunn", utsattGrunn),
                t,
                to);
    }

    @PostMapping("/opphev")
    ModelAndView lift(
            @PathVariable KlageId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String utsattGrunn,
            Texts t,
            RedirectAttributes to) {
        return sider.of(
                id,
                iverksetting.lift(id, versjon, utsattGrunn),
                "klage.gjort.iverksettes",
                Map.of("utsattGrunn", utsattGrunn),
                t,
                to);
    }
}
