package no.helhet.praksis.kartlegging;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The summary for those who may read it: workers of the office, and the person.
@Service
@Transactional
class Oppsummeringssider {
    private final KartleggingRepository kartlegginger;
    private final Oppsummeringen oppsummeringen;
    private final Oppsummeringsbrev brev;
    private final Kartleggingsleser leser;
    private final Barneliste barn;
    private final Personer personer;
    private final Kartleggingsspor spor;
    private final Kartleggingsdag dag;

    Oppsummeringssider(
            KartleggingRepository kartlegginger,
            Oppsummeringen oppsummeringen,
            Oppsummeringsbrev brev,
            Kartleggingsleser leser,
            Barneliste barn,
            Personer personer,
            Kartleggingsspor spor,
            Kartleggingsdag dag) {
        this.kartlegginger = kartlegginger;
        this.oppsummeringen = oppsummeringen;
        this.brev = brev;
        this.leser = leser;
        this.barn = barn;
        this.personer = personer;
        this.spor = spor;
        this.dag = dag;
    }

    Oppsummeringsside show(Kartlegging k, Texts t) {
        var person = personer.find(k.personId()).orElseThrow();
        spor.read("kartlegging.oppsummering", List.of(k.personId()));
        var v = leser.read(k);
        return new Oppsummeringsside(
                k,
                person,
                barn.household(k.personId()),
                dag.today(),
                Kartleggingsvisning.firstName(person, t),
                oppsummeringen.write(k, t),
                Temastand.of(v.definisjon(), v.svarene(), v.barn()).stream()
                        .filter(s -> s.tema() != Tema.BARN && !s.isComplete())
                        .map(s -> t.get("kartlegging.tema." + s.tema()))
                        .toList(),
                k.isOpen() && CurrentUser.has(Rolle.VEILEDER));
    }

    /// Empty while the mapping is not finished.
    Optional<ModelAndView> pdf(Kartlegging k) {
        var end = k.slutt();
        if (end == null) {
            return Optional.empty();
        }
        var person = personer.find(k.personId()).orElseThrow();
        spor.read("kartlegging.oppsummering", List.of(k.personId()));
        var file = brev.write(k, end, person);
        return Optional.of(
                new ModelAndView(
                        (model, request, response) -> {
                            response.setContentType("application/pdf");
                            response.setContentLength(file.length);
                            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                            response.setHeader(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    "inline; filename=\"oppsummering.pdf\"");
                            response.getOutputStream().write(file);
                        },
                        Map.of()));
    }

    /// A finished mapping of one of the resident's own persons.
    Optional<Kartlegging> findOwn(List<PersonId> egne, KartleggingId id) {
        return kartlegginger
                .find(id)
                .filter(k -> !k.isOpen() && personer.isAmong(egne, k.personId()));
    }

    Oppsummering own(Kartlegging k, Texts t) {
        spor.read("kartlegging.oppsummering", List.of(k.personId()));
        return oppsummeringen.write(k, t);
    }
}
