package no.helhet.praksis.opplysning;

import no.helhet.praksis.person.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts versions and what the person has said about them together.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Opplysningsrader {
    private final OpplysningRepository opplysninger;
    private final InnsigelseRepository innsigelser;
    private final Opplysningsspor spor;

    Opplysningsrader(
            OpplysningRepository opplysninger,
            InnsigelseRepository innsigelser,
            Opplysningsspor spor) {
        this.opplysninger = opplysninger;
        this.innsigelser = innsigelser;
        this.spor = spor;
    }

    /// Every version about a person, the newest by the source's date first.
    List<Opplysningsrad> findByPerson(PersonId person) {
        var all = opplysninger.findByPerson(person);
        if (all.isEmpty()) {
            return List.of();
        }
        Map<UUID, UUID> rekker =
                all.stream().collect(Collectors.toMap(o -> o.id().id(), Opplysning::rekke));
        Map<UUID, List<Innsigelse>> said =
                innsigelser.findByPerson(person).stream()
                        .collect(
                                Collectors.groupingBy(
                                        i ->
                                                rekker.getOrDefault(
                                                        i.opplysningId().id(),
                                                        i.opplysningId().id())));
        return all.stream()
                .map(
                        o ->
                                new Opplysningsrad(
                                        o, said.getOrDefault(o.rekke(), List.of()), spor.today()))
                .toList();
    }

    /// The newest in force of each kind, in the order of the kinds.
    static List<Opplysningsrad> newest(List<Opplysningsrad> all) {
        Map<Opplysningsslag, Opplysningsrad> first =
                all.stream()
                        .filter(r -> r.opplysning().isInForce())
                        .collect(
                                Collectors.toMap(
                                        r -> r.opplysning().innhold().slag(),
                                        Function.identity(),
                                        (newer, older) -> newer));
        return first.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /// Those that are not among the first.
    static List<Opplysningsrad> others(List<Opplysningsrad> all, List<Opplysningsrad> newest) {
        var shown = new HashSet<>(newest);
        return all.stream().filter(r -> !shown.contains(r)).toList();
    }
}
