package no.helhet.praksis.samtykke;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.PartnerDirectory;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.partner.PartnerId;
import no.helhet.praksis.person.PersonId;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A person with a goal that may be shared, a worker, and a partner with somebody who works there.
/// The goal lies in a table of the test's own, opened as a module opens its tables.
record Delingen(
        TestData.Kommune kommune,
        HelhetUser worker,
        PersonId person,
        PartnerId partner,
        String subject,
        UUID mal) {
    static final LocalDate BORN = LocalDate.of(1991, 5, 4);

    static Delingen in(TestData data, String fornavn) {
        return in(data, data.kommune(), fornavn, BORN);
    }

    static Delingen in(TestData data, TestData.Kommune kommune, String fornavn, LocalDate born) {
        var k = kommune.kommunenr();
        owner(
                """
                create schema if not exists prove;
                grant usage on schema prove to helhet_app;
                create table if not exists prove.mal (kommunenr text not null,
                  bydel text not null default '', id uuid not null, person_id uuid not null,
                  tekst text not null, primary key (kommunenr, id));
                grant select on prove.mal to helhet_app;
                do $$ begin
                  if not exists (select from pg_policies where schemaname = 'prove') then
                    call platform.protect('prove.mal', 'person_id');
                    call samtykke.share('prove.mal', '(''prove.mal:'' || id)');
                  end if;
                end $$
                """);
        var person = new PersonId(k, Ids.next());
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, fornavn, mellomnavn, etternavn,
                  fodselsdato, pseudonym, opprettet) values (?, '', ?, ?, '', 'Haugen', ?, ?, now())
                """,
                k,
                person.id(),
                fornavn,
                born,
                Ids.next());
        var mal = Ids.next();
        owner(
                "insert into prove.mal values ('%s', '', '%s', '%s', 'Jobb')"
                        .formatted(k, mal, person.id()));
        var partner = new PartnerId(k, Ids.next());
        TestData.execute(
                """
                insert into partner.organisasjon (kommunenr, id, navn, type, lagt_til, lagt_til_av,
                  lagt_til_navn) values (?, ?, ?, 'ARBEIDSGIVER', now(), ?, 'Test')
                """,
                k,
                partner.id(),
                "Jobbspor " + partner.id(),
                Ids.next());
        var made =
                new Delingen(
                        kommune,
                        data.ansatt(kommune, "Ingrid Solbakken", Rolle.VEILEDER),
                        person,
                        partner,
                        "p" + Ids.next(),
                        mal);
        made.member(partner, made.subject(), "Petter Aune");
        return made;
    }

    UUID member(PartnerId at, String subject, String navn) {
        var id = Ids.next();
        TestData.execute(
                """
                insert into partner.medlem (kommunenr, id, organisasjon_id, navn, subject, lagt_til,
                  lagt_til_av, lagt_til_navn) values (?, ?, ?, ?, ?, now(), ?, 'Test')
                """,
                at.kommunenr(),
                id,
                at.id(),
                navn,
                subject,
                Ids.next());
        return id;
    }

    /// The partner as logged in.
    HelhetUser partner(PartnerDirectory directory) {
        return partner(directory, subject);
    }

    static HelhetUser partner(PartnerDirectory directory, String subject) {
        var places = directory.findPartner(subject);
        var first = places.getFirst();
        return new HelhetUser(
                first.medlemId(),
                subject,
                first.medlemNavn(),
                false,
                List.of(),
                0,
                List.of(),
                places,
                "token");
    }

    HelhetUser resident() {
        return new HelhetUser(
                Ids.next(),
                "r" + person.id(),
                "",
                false,
                List.of(),
                0,
                List.of(new HelhetUser.ResidentPerson(kommune.kommunenr(), "", person.id())),
                "token");
    }

    String key() {
        return "prove.mal:" + mal;
    }

    Onske onske(LocalDate til) {
        return new Onske(Ids.next(), partner, List.of(key()), "Finne jobb sammen", til);
    }

    static void owner(String sql) {
        try (var connection = TestDatabase.connect("helhet_owner");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
