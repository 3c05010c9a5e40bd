package no.helhet.cli.demo;

import no.helhet.formats.kostra.Vilkar;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.vedtak.Endring;
import no.helhet.praksis.vedtak.Feltgruppe;
import no.helhet.praksis.vedtak.Innhold;
import no.helhet.praksis.vedtak.UtkastId;
import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Beregning;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;
import no.helhet.regelverk.livsopphold.Beregning.KanIkkeBeregnes;
import no.helhet.regelverk.livsopphold.Inntekt;
import no.helhet.regelverk.livsopphold.Kilde;
import no.helhet.regelverk.livsopphold.Linje;
import no.helhet.regelverk.porter.Portsvar;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Form;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Resultat;
import no.helhet.regelverk.porter.Vilkar.Prove;
import no.helhet.regelverk.vilkar.Sprakgrunnlag.Hinder;

import java.time.LocalDate;
import java.util.List;

/// Fills a draft gate by gate, with texts made from the facts of the case.
final class DraftWriter {
    private static final int UNKNOWN_CHILDS_AGE = 8;
    private static final int DAYS_OF_NODHJELP = 3;
    private static final int DAYS_OF_MONTH = 30;
    private static final long WHOLE_KRONER = 1_000;

    private final Caseworker worker;
    private final UtkastId id;
    private final Facts facts;
    private final Words words;

    DraftWriter(Caseworker worker, UtkastId id, Facts facts) {
        this.worker = worker;
        this.id = id;
        this.facts = facts;
        this.words = new Words(facts.malform());
    }

    private Innhold innhold() {
        return worker.find(id).innhold();
    }

    private void save(Endring change) throws NotPossible {
        worker.save(id, change);
    }

    /// What comes before the gates: a calculation that can be made, without income of long ago, and
    /// payment today.
    void begin() throws NotPossible {
        if (worker.check(id).utregning().first() instanceof KanIkkeBeregnes stopped) {
            for (var reason : stopped.grunner()) {
                complete(reason);
            }
        }
        for (var income : innhold().okonomi().inntekter()) {
            var last = facts.outdated(income);
            if (last.isPresent() && income.belopOre() > 0) {
                save(
                        new Endring.OverrideLinje(
                                "inntekt:" + income.id(),
                                0,
                                words.get("inntekt.gammel", words.get(last.get()))));
            }
        }
        var known = innhold().betalinger().kontonummer();
        save(
                new Endring.SetUtbetaling(
                        known == null ? facts.account() : known, LocalDate.now(Staff.OSLO)));
    }

    /// Asks the applicant for what the calculation can not do without.
    private void complete(Beregning.Grunn reason) throws NotPossible {
        var field = reason.felt();
        for (var need : innhold().okonomi().behov()) {
            if (field.equals("behov[" + need.id() + "].navn")) {
                save(
                        new Endring.SetBehov(
                                new Innhold.Behovet(
                                        need.id(),
                                        need.type(),
                                        words.get("behov.annet"),
                                        need.soktOre(),
                                        need.kilde())));
                return;
            }
        }
        for (var child : innhold().barn()) {
            if (field.equals("barn[" + child.id() + "].fodt")) {
                save(new Endring.SetBarn(withBirthDate(child)));
                return;
            }
        }
        throw new NotPossible("The calculation can not be made: " + field + " must be put right.");
    }

    // Nobody real is behind the number, so nobody can be asked: a child of school age.
    private Innhold.Barn withBirthDate(Innhold.Barn b) {
        return new Innhold.Barn(
                b.id(),
                b.navn(),
                facts.applied().minusYears(UNKNOWN_CHILDS_AGE),
                b.andel(),
                b.deltBosted(),
                new Innhold.Opphav(Kilde.Type.SAKSBEHANDLER, worker.user().navn()),
                b.bostedKilde(),
                b.kartlegging(),
                b.syn(),
                b.grunnUtenSyn(),
                b.barnetsBeste());
    }

    /// Puts right what the closed gates name. Outcome first, for the texts follow it.
    void fill(List<Portsvar> porter) throws NotPossible {
        var closed = porter.stream().map(Portsvar::id).toList();
        if (closed.contains("holdt-utenfor")) {
            save(
                    new Endring.SetInntekt(
                            new Innhold.Inntekten(
                                    "bt", Inntekt.Type.BARNETRYGD, "", 0, "SOKER", source())));
        }
        if (closed.contains("barna")) {
            for (var child : innhold().barn()) {
                save(new Endring.SetBarn(mapped(child)));
            }
        }
        if (closed.contains("utbetaling")) {
            chooseOutcome();
        }
        if (closed.contains("aktivitet")) {
            decideActivity();
        }
        if (closed.contains("onske")) {
            write(Feltgruppe.ONSKE, facts.wish().isBlank() ? "onske.ingen" : "", facts.wish());
            write(Feltgruppe.VEKTLEGGING, "vekt." + outcome());
        }
        if (closed.contains("begrunnelse")) {
            write(Feltgruppe.REGLER, "regler." + outcome());
            write(Feltgruppe.FAKTA, "", factText());
            write(Feltgruppe.HOVEDHENSYN, "hensyn." + outcome());
        }
    }

    private String outcome() {
        var outcome = innhold().vurdering().utfall();
        return outcome == null ? Resultat.INNVILGET.name() : outcome.name();
    }

    // A key, or where it is blank the text itself.
    private void write(Feltgruppe field, String key, String... text) throws NotPossible {
        save(new Endring.SetTekst(field, key.isBlank() ? text[0] : words.get(key)));
    }

    private Innhold.Opphav source() {
        return new Innhold.Opphav(Kilde.Type.SAKSBEHANDLER, worker.user().navn());
    }

    private Innhold.Barn mapped(Innhold.Barn b) {
        return new Innhold.Barn(
                b.id(),
                b.navn(),
                b.fodt(),
                b.andel(),
                b.deltBosted(),
                b.fodtKilde(),
                b.bostedKilde(),
                words.get("barn.kartlegging", b.navn(), b.andel()),
                "",
                words.get("barn.uten-syn"),
                words.get("barn.beste"));
    }

    private void chooseOutcome() throws NotPossible {
        var check = worker.check(id);
        if (!(check.utregning().first() instanceof Beregnet beregnet)) {
            throw new NotPossible("The calculation can not be made.");
        }
        var reduced =
                beregnet.linjer().stream()
                        .filter(l -> l.key().startsWith("behov:"))
                        .anyMatch(l -> l.forslag().compareTo(l.sought()) < 0);
        var outcome =
                check.belopOre() == 0
                        ? Resultat.AVSLATT
                        : reduced ? Resultat.DELVIS_INNVILGET : Resultat.INNVILGET;
        save(new Endring.SetUtfall(outcome, Form.BIDRAG, facts.malform()));
    }

    private void decideActivity() throws NotPossible {
        var exemption = facts.exemption();
        save(
                new Endring.SetAktivitet(
                        new Innhold.Aktiviteten(
                                exemption.orElse(null),
                                exemption
                                        .map(e -> words.get("aktivitet.unntak." + e.name()))
                                        .orElse(""),
                                Hinder.INGEN,
                                null,
                                false,
                                "")));
        if (exemption.isPresent()) {
            return;
        }
        var period = innhold().okonomi();
        save(
                new Endring.SetVilkar(
                        new Innhold.Vilkaret(
                                "v1",
                                Vilkar.VEILEDNINGSSAMTALE,
                                words.get("vilkar.tittel"),
                                words.get("vilkar.beskrivelse"),
                                period.fom(),
                                period.tom(),
                                true,
                                Prove.ja(words.get("vilkar.sammenheng")),
                                Prove.ja(words.get("vilkar.byrde")),
                                Prove.ja(words.get("vilkar.frihet")),
                                Prove.ja(words.get("vilkar.lov")),
                                true)));
    }

    private String factText() {
        var sum = worker.check(id).utregning().first() instanceof Beregnet b ? b.forslag() : null;
        var needs = sum == null ? Belop.ZERO : sum.behov();
        var income = sum == null ? Belop.ZERO : sum.inntekt();
        return words.get(
                innhold().barn().isEmpty() ? "fakta" : "fakta.barn",
                words.get(facts.applied()),
                needs.format(),
                income.format(),
                innhold().barn().size(),
                facts.reason().isBlank() ? "" : words.get("fakta.selv", facts.reason()));
    }

    /// Food and what else can not wait for some days, by the guideline for subsistence.
    void writeNodhjelp() throws NotPossible {
        var now = innhold().nodhjelp();
        var amount = daily() * DAYS_OF_NODHJELP;
        var rounded = (amount + WHOLE_KRONER - 1) / WHOLE_KRONER * WHOLE_KRONER;
        var known = now == null || now.identitet().isBlank();
        save(
                new Endring.SetNodhjelp(
                        new Innhold.Nodhjelp(
                                known ? words.get("nodhjelp.identitet") : now.identitet(),
                                now == null || now.behov().isBlank()
                                        ? words.get("onske.ingen")
                                        : now.behov(),
                                words.get("nodhjelp.gitt", new Belop(rounded).format()),
                                words.get("nodhjelp.begrunnelse"),
                                rounded)));
        save(new Endring.SetUtfall(Resultat.INNVILGET, Form.BIDRAG, facts.malform()));
    }

    private long daily() throws NotPossible {
        if (facts.sak().type() == Sak.Type.NODHJELP
                && worker.check(id).utregning().first() instanceof Beregnet beregnet) {
            return beregnet.linjer().stream()
                            .filter(l -> l.key().equals("livsopphold"))
                            .map(Linje::forslag)
                            .findFirst()
                            .map(Belop::ore)
                            .orElse(0L)
                    / DAYS_OF_MONTH;
        }
        throw new NotPossible("The guideline for subsistence is not known for the month.");
    }
}
