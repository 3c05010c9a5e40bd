package no.helhet.praksis.minside;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.files.FilId;
import no.helhet.platform.web.Places;
import no.helhet.praksis.person.PersonId;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// The resident's own pages.
@Controller
@RequestMapping("/minside")
@AccessPolicy(Rolle.INNBYGGER)
class MinSideController {
    private final MinSide minSide;
    private final Places places;

    MinSideController(MinSide minSide, Places places) {
        this.minSide = minSide;
        this.places = places;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("side", minSide.show(own()));
        model.addAttribute(
                "bunn",
                own().stream()
                        .flatMap(p -> places.fill("minside.bunn", p.path()).stream())
                        .toList());
        model.addAttribute("topp", places.fill("minside.topp", ""));
        return "minside/minside";
    }

    /// The letters we have sent.
    @GetMapping("/meldinger")
    String messages(Model model) {
        model.addAttribute("side", minSide.show(own()));
        return "minside/meldinger";
    }

    @GetMapping("/brev/{id}")
    ResponseEntity<byte[]> letter(@PathVariable FilId id) {
        var letter =
                minSide.findBrev(own(), id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(letter.file().innholdstype()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(letter.file().filnavn(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(letter.content());
    }

    private static List<PersonId> own() {
        return CurrentUser.require().personer().stream()
                .map(p -> new PersonId(p.kommunenr(), p.id()))
                .toList();
    }
}
