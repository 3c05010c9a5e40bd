package no.helhet.praksis.satser;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A municipality's rates, set by two who may.
public final class Satsdata {
    static final String WHY_BACK = "Vedtaket kom sent til oss.";

    final Satsforslag forslagene;
    private final SatsRepository repository;
    private final TransactionTemplate transactions;
    final Kommune kommune;
    final HelhetUser amir;
    final HelhetUser turid;

    public Satsdata(ApplicationContext context, TestData data, Kommune kommune) {
        this.forslagene = context.getBean(Satsforslag.class);
        this.repository = context.getBean(SatsRepository.class);
        this.transactions = context.getBean(TransactionTemplate.class);
        this.kommune = kommune;
        this.amir = data.ansatt(kommune, "Amir Rahimi", Rolle.BESLUTTER);
        this.turid = data.ansatt(kommune, "Turid Haugland", Rolle.LEDER);
    }

    /// A form with all that is asked for. That it says why it holds back in time is let pass when
    /// it does not.
    Forslagsskjema form(String sats, String belop, String fom, String tom) {
        return new Forslagsskjema(
                kommune.kommunenr(),
                Ids.next(),
                sats,
                "",
                belop.isEmpty() ? Forslagsskjema.INGEN : Forslagsskjema.BELOP,
                belop,
                fom,
                tom,
                "84/26",
                "2020-06-01",
                "Prisene har steget.",
                WHY_BACK);
    }

    /// A form that picks an answer of a choice among rules.
    Forslagsskjema choice(String sats, String ord, String fom) {
        var form = form(sats, "", fom, "");
        return new Forslagsskjema(
                form.kommunenr(),
                form.nokkel(),
                sats,
                "",
                ord,
                "",
                fom,
                "",
                form.saksnr(),
                form.vedtatt(),
                form.begrunnelse(),
                form.tilbakegrunn());
    }

    /// Picks an answer of a choice among rules, by both persons.
    public void choose(String sats, String ord, String fom) {
        approved(((Satsutfall.Foreslatt) propose(choice(sats, ord, fom))).id());
    }

    private void approved(ForslagId id) {
        var answer = approve(turid, id);
        if (!(answer instanceof Satsutfall.Godkjent)) {
            throw new IllegalStateException("Not approved: " + answer);
        }
    }

    static Forslagsskjema with(
            Forslagsskjema s, UUID nokkel, UnaryOperator<String> belop, String navn, String sats) {
        return new Forslagsskjema(
                s.kommunenr(),
                nokkel,
                sats,
                navn,
                s.hva(),
                belop.apply(s.belop()),
                s.fom(),
                s.tom(),
                s.saksnr(),
                s.vedtatt(),
                s.begrunnelse(),
                s.tilbakegrunn());
    }

    Satsutfall propose(Forslagsskjema skjema) {
        return TestData.as(amir, () -> forslagene.propose(skjema));
    }

    ForslagId proposed(String sats, String belop, String fom, String tom) {
        return ((Satsutfall.Foreslatt) propose(form(sats, belop, fom, tom))).id();
    }

    Satsutfall approve(HelhetUser who, ForslagId id) {
        var nr = nr(id);
        return TestData.as(who, () -> forslagene.approve(id, nr, ""));
    }

    /// The number that a page of the proposal shows.
    int nr(ForslagId id) {
        return read(r -> r.findNr(id.kommunenr(), r.find(id).orElseThrow().sats()));
    }

    List<Forslag> all() {
        return read(r -> r.findAll(kommune.kommunenr()));
    }

    private <T> T read(Function<SatsRepository, T> query) {
        return TestData.as(
                amir,
                () ->
                        Objects.requireNonNull(
                                transactions.execute(status -> query.apply(repository))));
    }

    /// Sets a value by both persons.
    ///
    /// @param belop as it is written; empty for no value of its own
    /// @param tom empty for a value that holds until the next
    public void set(String sats, String belop, String fom, String tom) {
        approved(proposed(sats, belop, fom, tom));
    }

    /// Makes an addition of the municipality's own, by both persons.
    public void addTillegg(String navn, String belop, String fom) {
        var form = form(Forslagsskjema.NYTT, belop, fom, "");
        var answer = propose(with(form, form.nokkel(), b -> b, navn, form.sats()));
        approve(turid, ((Satsutfall.Foreslatt) answer).id());
    }
}
