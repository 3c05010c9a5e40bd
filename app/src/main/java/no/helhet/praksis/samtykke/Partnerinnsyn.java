package no.helhet.praksis.samtykke;

import no.helhet.platform.database.Scopes;
import no.helhet.praksis.partner.Partnere;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.SharedNames;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The partner's side: whom they may see, and the opening of one of them, which is written down
/// for the person in the same transaction.
@Service
@Transactional
public class Partnerinnsyn {
    private final LesningRepository readings;
    private final Partnere partners;
    private final SharedNames names;
    private final Samtykkespor spor;
    private final Samtykkeregler regler;

    Partnerinnsyn(
            LesningRepository readings,
            Partnere partners,
            SharedNames names,
            Samtykkespor spor,
            Samtykkeregler regler) {
        this.readings = readings;
        this.partners = partners;
        this.names = names;
        this.spor = spor;
        this.regler = regler;
    }

    /// One whom the partner may see something of.
    ///
    /// @param navn empty for one whose address is protected
    /// @param delinger each consent that holds
    public record Delende(PersonId person, String navn, List<Delt> deler, List<Del> delinger) {}

    /// What for, and until when.
    public record Del(String hva, String formal, LocalDate til) {}

    /// Everybody who shares something with the partner, by name.
    List<Delende> find() {
        var byPerson = new LinkedHashMap<PersonId, List<Deling>>();
        for (var deling : readings.findShared(Scopes.current().kommunerArray())) {
            byPerson.computeIfAbsent(deling.person(), p -> new ArrayList<>()).add(deling);
        }
        spor.read("samtykke.partnerliste", byPerson.keySet());
        return byPerson.entrySet().stream()
                .map(this::read)
                .sorted(Comparator.comparing(Delende::navn))
                .toList();
    }

    private Delende read(Map.Entry<PersonId, List<Deling>> entry) {
        var person = entry.getKey();
        return new Delende(
                person,
                names.find(List.of(person)).getOrDefault(person.id(), ""),
                entry.getValue().stream().flatMap(d -> d.deler().stream()).distinct().toList(),
                entry.getValue().stream()
                        .map(
                                d ->
                                        new Del(
                                                d.deler().stream()
                                                        .map(Delt::tekst)
                                                        .collect(Collectors.joining(", ")),
                                                d.formal(),
                                                d.til()))
                        .toList());
    }

    /// Opens one; empty when nothing is shared with the partner now. That it is read is written.
    public Optional<Delende> open(PersonId asked) {
        var person = readings.findShared(asked).orElse(null);
        var partner = partners.findOwn().orElse(null);
        if (person == null || partner == null) {
            return Optional.empty();
        }
        var consents =
                readings.findShared(new String[] {person.kommunenr()}).stream()
                        .filter(d -> d.person().equals(person))
                        .toList();
        if (consents.isEmpty()) {
            return Optional.empty();
        }
        var shown = read(Map.entry(person, consents));
        var actor = Scopes.current().actor();
        readings.workIn(consents.getFirst().bydel());
        if (!readings.insert(
                person, partner, actor.id(), actor.navn(), shown.deler(), regler.now())) {
            return Optional.empty();
        }
        spor.read("samtykke.partner", List.of(person));
        return Optional.of(shown);
    }

    /// What the partner has written about the person stands where the person sees who has read. To
    /// be called in the transaction that writes.
    ///
    /// @param written the part it belongs to, and what was written, in words
    public void tellWritten(PersonId person, Delt written) {
        var actor = Scopes.current().actor();
        readings.insert(
                person,
                partners.findOwn().orElseThrow(),
                actor.id(),
                actor.navn(),
                List.of(written),
                regler.now());
    }
}
