package no.helhet.praksis.vedtak;

import no.helhet.platform.access.Fullmakt;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.SakId;
import no.helhet.regelverk.livsopphold.Behov;
import no.helhet.regelverk.livsopphold.Inntekt;
import no.helhet.regelverk.livsopphold.Kilde;
import no.helhet.regelverk.porter.Vedtaksgrunnlag;
import no.helhet.regelverk.porter.Vilkar;
import no.helhet.regelverk.stonadsform.Utbetalingsmottaker.Del;
import no.helhet.regelverk.vilkar.Sprakgrunnlag.Hinder;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/// A municipality with a caseworker, a decision maker, and a case under treatment: a person of 27
/// with one child.
public final class Sakene {
    static final Innhold.Opphav SELV = new Innhold.Opphav(Kilde.Type.SAKSBEHANDLER, "test");
    private static final AtomicInteger NUMBER = new AtomicInteger(1);

    public final TestData.Kommune kommune;
    public final HelhetUser veileder;
    public final HelhetUser beslutter;
    public final PersonId person;
    final Vedtaksbehandling behandling;
    final Godkjenning godkjenning;
    private final TestData data;

    public Sakene(TestData data, Vedtaksbehandling behandling, Godkjenning godkjenning) {
        this.data = data;
        this.behandling = behandling;
        this.godkjenning = godkjenning;
        kommune = data.kommune();
        veileder = data.ansatt(kommune, "Ingrid Solbakken", Rolle.VEILEDER);
        beslutter = data.ansatt(kommune, "Amir Rahimi", Rolle.BESLUTTER, Rolle.VEILEDER);
        data.fullmakt(beslutter, kommune, Fullmakt.Type.OKONOMISK_STONAD, 6_000_000);
        person = person("Sara", LocalDate.of(1999, 3, 12), "INGEN");
    }

    public PersonId person(String fornavn, LocalDate fodt, String beskyttelse) {
        var id = new PersonId(kommune.kommunenr(), Ids.next());
        var open = beskyttelse.equals("INGEN");
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, fodselsdato, fornavn, mellomnavn,
                  etternavn, gateadresse, postnr, poststed, kontonummer, kontonummer_kilde,
                  kontonummer_dato, adressebeskyttelse, pseudonym, opprettet)
                values (?, '', ?, ?, ?, ?, ?, ?, ?, ?, '12345678903', 'BRUKER',
                  date '2026-11-01', ?, ?, now())
                """,
                id.kommunenr(),
                id.id(),
                fodt,
                open ? fornavn : null,
                open ? "" : null,
                open ? "Myhre" : null,
                open ? "Verftsgata 14 B" : null,
                open ? "0001" : null,
                open ? "Testvik" : null,
                beskyttelse,
                Ids.next());
        if (!open) {
            TestData.execute(
                    """
                    insert into person.skjermet (kommunenr, bydel, person_id, fornavn, mellomnavn,
                      etternavn, gateadresse, postnr, poststed)
                    values (?, '', ?, ?, '', 'Myhre', 'Hemmelig vei 1', '0002', 'Skjulested')
                    """,
                    id.kommunenr(),
                    id.id(),
                    fornavn);
        }
        return id;
    }

    public void barn(PersonId forelder, PersonId barn, int andel) {
        TestData.execute(
                """
                insert into person.relasjon (kommunenr, bydel, person_id, annen_id, type, bor_sammen,
                  andel, kilde, dato)
                values (?, '', ?, ?, 'BARN', true, ?, 'FOLKEREGISTERET', date '2026-11-01')
                """,
                forelder.kommunenr(),
                forelder.id(),
                barn.id(),
                andel);
    }

    public SakId sak(PersonId person, String type) {
        var id = new SakId(kommune.kommunenr(), Ids.next());
        TestData.execute(
                """
                insert into sak.sak (kommunenr, bydel, id, saksnr, person_id, enhetsnr, type, fom, tom,
                  status, saksbehandler, saksbehandler_navn, sokt, frist, opprettet)
                values (?, '', ?, ?, ?, ?, ?, date '2026-12-01', date '2026-12-31',
                  'UNDER_BEHANDLING', ?, ?, date '2026-11-05', date '2026-12-05', now())
                """,
                id.kommunenr(),
                id.id(),
                "2026-%05d".formatted(NUMBER.getAndIncrement()),
                person.id(),
                kommune.enhetsnr(),
                type,
                veileder.brukerId(),
                veileder.navn());
        return id;
    }

    /// A draft with all that the law asks for.
    Utkast complete(SakId sak) {
        return complete(sak, "");
    }

    /// A draft with all but one thing: BARN, BEGRUNNELSE, BARNETRYGD, AKTIVITET, VILKAR, ONSKE,
    /// SPRAK, LAN, UTFALL or SUM.
    Utkast complete(SakId sak, String without) {
        var draft = as(() -> behandling.open(sak).orElseThrow());
        var id = draft.id();
        for (var child : draft.innhold().barn()) {
            save(id, new Endring.SetBarn(mapped(child, !without.equals("BARN"))));
        }
        save(id, new Endring.SetBehov(behov("husleie", Behov.Type.BOLIG, 1_140_000)));
        save(id, new Endring.SetInntekt(inntekt("lonn", Inntekt.Type.LONN, 986_000)));
        if (!without.equals("BARNETRYGD")) {
            save(id, new Endring.SetInntekt(inntekt("bt", Inntekt.Type.BARNETRYGD, 100_600)));
        }
        save(
                id,
                new Endring.SetAktivitet(
                        sprak(
                                without.equals("SPRAK") ? Hinder.IKKE_VURDERT : Hinder.INGEN,
                                null,
                                "")));
        if (!without.equals("AKTIVITET")) {
            save(id, new Endring.SetVilkar(vilkar(!without.equals("VILKAR"))));
        }
        for (var felt :
                new Feltgruppe[] {
                    Feltgruppe.REGLER,
                    Feltgruppe.FAKTA,
                    Feltgruppe.HOVEDHENSYN,
                    Feltgruppe.ONSKE,
                    Feltgruppe.VEKTLEGGING
                }) {
            var left =
                    without.equals("BEGRUNNELSE") && felt == Feltgruppe.FAKTA
                            || without.equals("ONSKE") && felt == Feltgruppe.VEKTLEGGING;
            save(id, new Endring.SetTekst(felt, left ? "" : "Tekst om " + felt + " & <mer>."));
        }
        save(
                id,
                new Endring.SetUtfall(
                        without.equals("UTFALL") ? null : Vedtaksgrunnlag.Resultat.DELVIS_INNVILGET,
                        without.equals("LAN")
                                ? Vedtaksgrunnlag.Form.LAN
                                : Vedtaksgrunnlag.Form.BIDRAG,
                        Innhold.Malform.NB));
        if (without.equals("SUM")) {
            save(id, new Endring.SetTilAnnen(utleier(99_999_900)));
        }
        return as(() -> behandling.find(id).orElseThrow());
    }

    static Innhold.TilAnnen utleier(long ore) {
        return new Innhold.TilAnnen(
                "t1",
                java.time.YearMonth.of(2026, 12),
                "husleie",
                ore,
                "Havnvik Utleie",
                "1234 56 78903",
                null,
                LocalDate.of(2026, 11, 27),
                Del.Grunn.SOKERS_ONSKE);
    }

    static Innhold.Aktiviteten sprak(
            Hinder hinder, @Nullable Boolean introduksjonsprogram, String opplaring) {
        return new Innhold.Aktiviteten(null, "", hinder, introduksjonsprogram, false, opplaring);
    }

    /// Chooses the form of what is granted.
    void choose(UtkastId id, Vedtaksgrunnlag.Form form) {
        save(
                id,
                new Endring.SetUtfall(
                        Vedtaksgrunnlag.Resultat.DELVIS_INNVILGET, form, Innhold.Malform.NB));
    }

    static Vurdering.Lanet lan() {
        return new Vurdering.Lanet(
                "Si fra hvis inntekten endrer seg.",
                Vilkar.Prove.ja("Du får dagpenger fra februar, og har da 900 kr til overs."),
                new Vurdering.Laneplan(LocalDate.of(2027, 1, 20), 3));
    }

    static Vurdering.Garantien garanti() {
        return new Vurdering.Garantien(
                "Depositum til Havnvik Utleie",
                3_000_000L,
                LocalDate.of(2027, 11, 30),
                "Du har fast jobb.",
                "");
    }

    static Vurdering.Varene varer() {
        return new Vurdering.Varene(
                Vilkar.Prove.ja("Pengene forsvant de to siste månedene."), "Husleie og mat.");
    }

    private static Innhold.Barn mapped(Innhold.Barn b, boolean heard) {
        return new Innhold.Barn(
                b.id(),
                b.navn(),
                b.fodt(),
                b.andel(),
                b.deltBosted(),
                b.fodtKilde(),
                b.bostedKilde(),
                "Trives i barnehagen.",
                "",
                heard ? "For ung. Barnehagen er hørt." : "",
                "Boligen dekkes fullt ut.");
    }

    static Innhold.Behovet behov(String id, Behov.Type type, long ore) {
        return new Innhold.Behovet(id, type, "", ore, SELV);
    }

    static Innhold.Inntekten inntekt(String id, Inntekt.Type type, long ore) {
        return new Innhold.Inntekten(id, type, "", ore, "SOKER", SELV);
    }

    static Innhold.Vilkaret vilkar(boolean tested) {
        return new Innhold.Vilkaret(
                "v1",
                no.helhet.formats.kostra.Vilkar.ARBEIDSTRENING,
                "Møte i Jobbspor to dager i uka",
                "",
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2027, 2, 28),
                true,
                Vilkar.Prove.ja("Hun vil jobbe mer."),
                Vilkar.Prove.ja("Tidene er utenom arbeid."),
                tested ? Vilkar.Prove.ja("Hun er enig.") : Vilkar.Prove.ikkeVurdert(),
                Vilkar.Prove.ja("Vilkåret er lovlig."),
                true);
    }

    Lagring save(UtkastId id, Endring endring) {
        return as(
                () -> {
                    var now = behandling.find(id).orElseThrow();
                    return behandling.save(id, now.innhold().version(endring.gruppe()), endring);
                });
    }

    public Utkast sent(SakId sak) {
        var draft = complete(sak);
        as(() -> behandling.send(draft.id(), draft.version()));
        return find(draft.id());
    }

    Utkast find(UtkastId id) {
        return as(() -> behandling.find(id).orElseThrow());
    }

    public Avgjorelse approve(@Nullable HelhetUser signer, Utkast draft) {
        return TestData.as(
                signer == null ? beslutter : signer,
                () ->
                        godkjenning.approve(
                                draft.id(), draft.version(), godkjenning.avtrykk(draft), true));
    }

    public <T> T as(java.util.function.Supplier<T> work) {
        return TestData.as(veileder, work);
    }

    public HelhetUser ansatt(String navn, Rolle... roller) {
        return data.ansatt(kommune, navn, roller);
    }

    /// Changes a row past every grant: the server itself can do no such thing.
    public static void change(String sql, Object... parameters) {
        try (var connection = TestDatabase.connect("postgres");
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("Not one row: " + sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
