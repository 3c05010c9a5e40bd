package no.helhet.praksis.opplysning;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.samtykke.Delbar;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.stream.Stream;

/// What a person may let a partner see: each piece of information in force, whichever version it
/// comes to, and that the partner delivers more itself.
@Component
@Transactional
class OpplysningDelbar implements Delbar {
    /// That the partner may deliver.
    static final String DELIVER = "opplysning.levere";

    private static final String ONE = "opplysning:";
    private final Opplysninger opplysninger;

    OpplysningDelbar(Opplysninger opplysninger) {
        this.opplysninger = opplysninger;
    }

    @Override
    public List<Del> findDeler(PersonId person) {
        return Stream.concat(
                        opplysninger.findInForce(person).stream().map(OpplysningDelbar::part),
                        Stream.of(new Del(DELIVER, t -> t.get("opplysning.del.levere"))))
                .toList();
    }

    private static Del part(Opplysning o) {
        var i = o.innhold();
        return new Del(
                ONE + o.rekke(),
                t ->
                        t.get(
                                "opplysning.del.en",
                                t.get("opplysning.del." + i.slag()),
                                i.kilde(),
                                t.dateWithYear(i.datert())));
    }
}
