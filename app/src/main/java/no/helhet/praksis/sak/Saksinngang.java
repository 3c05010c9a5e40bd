package no.helhet.praksis.sak;

import no.helhet.praksis.person.Personer;
import no.helhet.praksis.person.Persontilgang;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The way in to a case: held against impartiality and address protection first, and logged
/// whether it opens or not.
@Service
@Transactional
class Saksinngang {
    private final SakRepository saker;
    private final Personer personer;
    private final Saksspor spor;

    Saksinngang(SakRepository saker, Personer personer, Saksspor spor) {
        this.saker = saker;
        this.personer = personer;
        this.spor = spor;
    }

    sealed interface Inngang {
        record Apen(Sak sak) implements Inngang {}

        record Stengt(Persontilgang.Grunn grunn) implements Inngang {}

        record FinnesIkke() implements Inngang {}
    }

    /// @param hva what is opened, for the access log
    Inngang enter(SakId id, String hva) {
        var sak = saker.find(id).orElse(null);
        if (sak == null) {
            return new Inngang.FinnesIkke();
        }
        return switch (personer.checkAccess(sak.personId())) {
            case Persontilgang.Tillatt() -> {
                spor.read(sak, hva);
                yield new Inngang.Apen(sak);
            }
            case Persontilgang.Nektet(var grunn) -> {
                spor.read(sak, "sak.nektet");
                yield new Inngang.Stengt(grunn);
            }
        };
    }
}
