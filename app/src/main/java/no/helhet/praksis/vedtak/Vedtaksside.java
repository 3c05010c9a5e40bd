package no.helhet.praksis.vedtak;

import no.helhet.platform.web.LedgerRow;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.sak.Sak;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;

import java.util.List;

/// A signed decision as its page shows it.
public final class Vedtaksside {
    private final Vedtak vedtak;
    private final Sak sak;
    private final Person person;
    private final Utregning utregning;
    private final Regler regler;

    Vedtaksside(Vedtak vedtak, Sak sak, Person person, Utregning utregning, Regler regler) {
        this.vedtak = vedtak;
        this.sak = sak;
        this.person = person;
        this.utregning = utregning;
        this.regler = regler;
    }

    public Vedtak vedtak() {
        return vedtak;
    }

    public Sak sak() {
        return sak;
    }

    public Person person() {
        return person;
    }

    public String base() {
        return "/vedtak/" + vedtak.id().path();
    }

    public String period(Texts t) {
        return Brevskriver.period(vedtak.fom(), vedtak.tom(), t);
    }

    public List<LedgerRow> ledger(Texts t) {
        return vedtak.type().equals("OKONOMISK_STONAD")
                        && utregning.first() instanceof Beregnet beregnet
                ? new Regnskap(regler, t, base()).rows(beregnet, false, null)
                : List.of();
    }
}
