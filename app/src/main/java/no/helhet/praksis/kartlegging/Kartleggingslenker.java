package no.helhet.praksis.kartlegging;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.kartlegging.Kartleggingslenke.ApentSkritt;
import no.helhet.praksis.person.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds what other pages show of a person's mappings. Callers check access.
@Service
@Transactional(readOnly = true)
class Kartleggingslenker {
    private final KartleggingRepository kartlegginger;
    private final SkrittRepository skritt;
    private final Definisjoner definisjoner;
    private final Barneliste barn;
    private final Kartleggingsdag dag;

    Kartleggingslenker(
            KartleggingRepository kartlegginger,
            SkrittRepository skritt,
            Definisjoner definisjoner,
            Barneliste barn,
            Kartleggingsdag dag) {
        this.kartlegginger = kartlegginger;
        this.skritt = skritt;
        this.definisjoner = definisjoner;
        this.barn = barn;
        this.dag = dag;
    }

    Kartleggingslenke find(PersonId id) {
        var all =
                kartlegginger.findByPerson(id).stream()
                        .collect(
                                Collectors.toMap(
                                        Kartlegging::id,
                                        Function.identity(),
                                        (a, b) -> a,
                                        LinkedHashMap::new));
        return new Kartleggingslenke(
                id.path(),
                all.isEmpty() ? null : all.values().iterator().next(),
                CurrentUser.has(Rolle.VEILEDER),
                dag.today(),
                all.isEmpty()
                        ? List.of()
                        : skritt.findOpen(id).stream().map(s -> open(s, all)).toList());
    }

    private ApentSkritt open(Skritt s, Map<KartleggingId, Kartlegging> all) {
        var k = all.get(s.kartlegging());
        var name =
                s.barn().equals(Svarsted.INGEN)
                        ? ""
                        : barn.findKept(s.kartlegging()).getOrDefault(s.barn(), "");
        return new ApentSkritt(
                s.kartlegging(),
                s.id(),
                definisjoner.get(k.definisjon()).need(s.behov()).skritt().tekst(),
                name,
                s.eierNavn(),
                s.frist());
    }
}
