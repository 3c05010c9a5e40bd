package no.helhet.praksis.kartlegging;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.web.Language;
import no.helhet.praksis.kartlegging.Svarlagring.Endring;
import no.helhet.praksis.kartlegging.Svarlagring.Lagring;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.vedtak.Godkjenning;
import no.helhet.praksis.vedtak.Sakene;
import no.helhet.praksis.vedtak.Vedtaksbehandling;
import no.helhet.testing.TestData;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Made by the test from the server's beans (`createBean`). A parent with two children, and the
/// acts of a mapping.
final class Samtalen {
    final Sakene s;
    final PersonId noah;
    final PersonId ella;
    final HelhetUser amir;
    final Kartleggingsstart start;
    final Svarlagring lagring;
    final SvarRepository svar;
    final Skrittvalg skrittvalg;
    final Fullforing fullforing;
    final KartleggingRepository kartlegginger;
    final Vedtaksbehandling behandling;
    private final TransactionTemplate transaction;

    @Autowired
    Samtalen(
            TestData data,
            Vedtaksbehandling behandling,
            Godkjenning godkjenning,
            Kartleggingsstart start,
            Svarlagring lagring,
            SvarRepository svar,
            Skrittvalg skrittvalg,
            Fullforing fullforing,
            KartleggingRepository kartlegginger,
            TransactionTemplate transaction) {
        s = new Sakene(data, behandling, godkjenning);
        noah = s.person("Noah", LocalDate.of(2019, 5, 20), "INGEN");
        ella = s.person("Ella", LocalDate.of(2023, 4, 8), "INGEN");
        s.barn(s.person, noah, 50);
        s.barn(s.person, ella, 100);
        amir = s.ansatt("Amir Rahimi", Rolle.VEILEDER);
        this.start = start;
        this.lagring = lagring;
        this.svar = svar;
        this.skrittvalg = skrittvalg;
        this.fullforing = fullforing;
        this.kartlegginger = kartlegginger;
        this.behandling = behandling;
        this.transaction = transaction;
    }

    Kartlegging begin() {
        return begin(s.veileder);
    }

    Kartlegging begin(HelhetUser user) {
        return switch (as(user, () -> start.begin(s.person))) {
            case Kartleggingsstart.Start.Apnet(var k) -> k;
            case Kartleggingsstart.Start.Nektet n -> throw new AssertionError(n);
        };
    }

    Kartlegging find(Kartlegging k) {
        return in(s.veileder, () -> kartlegginger.find(k.id()).orElseThrow());
    }

    Lagring save(HelhetUser user, Kartlegging k, Svarsted sted, int version, Svarverdi verdi) {
        return as(user, () -> lagring.save(k.id(), List.of(new Endring(sted, version, verdi))));
    }

    /// Answers, whatever stood there.
    void answer(Kartlegging k, String sporsmal, PersonId barn, Svarverdi verdi) {
        var sted = new Svarsted(sporsmal, barn == null ? Svarsted.INGEN : barn.id());
        var stands = in(s.veileder, () -> svar.find(k.id(), sted));
        var answer = save(s.veileder, k, sted, stands.map(Svar::version).orElse(0), verdi);
        if (!answer.equals(new Lagring.Lagret(List.of()))) {
            throw new AssertionError(answer);
        }
    }

    void choose(Kartlegging k, String sporsmal, PersonId barn, String... codes) {
        answer(k, sporsmal, barn, new Svarverdi.Koder(List.of(codes)));
    }

    void write(Kartlegging k, String sporsmal, PersonId barn, String words) {
        answer(k, sporsmal, barn, new Svarverdi.Ord(words));
    }

    /// Both children heard, one of them not asked.
    void hearTheChildren(Kartlegging k) {
        write(k, "barn.hverdag", noah, "Går på Verftet skole.");
        choose(k, "barn.trives", noah, "BRA");
        choose(k, BarnetErHort.HORT, noah, "SNAKKET");
        write(k, BarnetErHort.SYN, noah, "Jeg vil ha samme rom begge steder.");
        choose(k, "barn.visste", noah, "JA");
        choose(k, "barn.trenger", noah, "KLAR", "FRITID");
        choose(k, "barn.hjelp", noah, "NEI");
        choose(k, BarnetErHort.HORT, ella, "IKKE_INNHENTET");
        write(k, BarnetErHort.GRUNN, ella, "Barnehagen er hørt. Hun ville ikke være med inn.");
    }

    Fullforing.Svar finish(Kartlegging k) {
        return as(s.veileder, () -> fullforing.finish(k.id(), Language.NB));
    }

    HelhetUser resident(PersonId id) {
        return new HelhetUser(
                Ids.next(),
                "r" + id.id(),
                "Innbygger",
                false,
                List.of(),
                0,
                List.of(new HelhetUser.ResidentPerson(id.kommunenr(), "", id.id())),
                "token");
    }

    int rows(String table, Kartlegging k) {
        var column = table.equals("kartlegging") ? "id" : "kartlegging_id";
        return count(
                "select count(*) from kartlegging." + table + " where " + column + " = ?",
                k.id().id());
    }

    static int count(String sql, UUID id) {
        try (var connection = no.helhet.testing.TestDatabase.connect("helhet_loader");
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// In a transaction of its own, as the user.
    <T> T in(HelhetUser user, Supplier<T> work) {
        return as(user, () -> transaction.execute(status -> work.get()));
    }

    static <T> T as(HelhetUser user, Supplier<T> work) {
        return TestData.as(user, work);
    }
}
