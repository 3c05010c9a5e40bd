package no.helhet.praksis.vedtak;

import no.helhet.platform.web.LedgerRow;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.sak.Sak;

import java.util.List;

/// A signed decision as its page shows it.
public final class Vedtaksside {
    private final Vedtak vedtak;
    private final Sak sak;
    private final Person person;
    private final Vedtaksspor spor;
    private final Regler regler;

    Vedtaksside(Vedtak vedtak, Sak sak, Person person, Vedtaksspor spor, Regler regler) {
        this.vedtak = vedtak;
        this.sak = sak;
        this.person = person;
        this.spor = spor;
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
        return t.period(vedtak.fom(), vedtak.tom());
    }

    /// The first month's ledger, as it stood when the decision was signed; empty when none did.
    public List<LedgerRow> ledger(Texts t) {
        return spor.maneder().isEmpty() || !vedtak.type().equals("OKONOMISK_STONAD")
                ? List.of()
                : new Regnskap(regler, t, base()).rows(spor.maneder().getFirst(), false, null);
    }

    /// The instalments of a loan, as they stood when the decision was signed.
    public Laneplanen laneplan() {
        return Laneplanen.of(spor.laneplan());
    }

    /// The decision was made in another system, and its calculation stayed there.
    public boolean isOverfort() {
        return spor.overfort();
    }
}
