package no.helhet.praksis.kartlegging;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;

/// The summary on Min side: of one's own finished mappings, and no others.
@Controller
@RequestMapping("/minside/kartlegging/{id}")
@AccessPolicy(Rolle.INNBYGGER)
class MinKartleggingController {
    private final Oppsummeringssider sider;

    MinKartleggingController(Oppsummeringssider sider) {
        this.sider = sider;
    }

    @GetMapping
    ModelAndView show(@PathVariable KartleggingId id, Texts t) {
        var k = find(id);
        return new ModelAndView(
                "kartlegging/min", Map.of("oppsummering", sider.own(k, t), "path", k.id().path()));
    }

    @GetMapping("/oppsummering.pdf")
    ModelAndView print(@PathVariable KartleggingId id) {
        return sider.pdf(find(id)).orElseThrow();
    }

    private Kartlegging find(KartleggingId id) {
        return sider.findOwn(own(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<PersonId> own() {
        return CurrentUser.require().personer().stream()
                .map(p -> new PersonId(p.kommunenr(), p.id()))
                .toList();
    }
}
