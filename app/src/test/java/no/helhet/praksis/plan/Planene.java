package no.helhet.praksis.plan;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.vedtak.Godkjenning;
import no.helhet.praksis.vedtak.Sakene;
import no.helhet.praksis.vedtak.Vedtaksbehandling;
import no.helhet.testing.TestData;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// A municipality with a worker, a colleague, a leader and a person who has a plan.
final class Planene {
    final Sakene s;
    final HelhetUser veileder;
    final HelhetUser kollega;
    final HelhetUser leder;
    final HelhetUser sara;
    final PersonId person;
    private final Planskriving skriving;
    private final Plangang gang;
    private final DelRepository deler;
    private final org.springframework.transaction.support.TransactionTemplate transaction;

    Planene(
            TestData data,
            Vedtaksbehandling behandling,
            Godkjenning godkjenning,
            Planskriving skriving,
            Plangang gang,
            DelRepository deler,
            org.springframework.transaction.support.TransactionTemplate transaction) {
        s = new Sakene(data, behandling, godkjenning);
        veileder = s.veileder;
        kollega = s.ansatt("Bente Kollega", Rolle.VEILEDER);
        leder = s.ansatt("Lise Leder", Rolle.LEDER, Rolle.VEILEDER);
        person = s.person;
        sara = resident(person);
        this.skriving = skriving;
        this.gang = gang;
        this.deler = deler;
        this.transaction = transaction;
    }

    static HelhetUser resident(PersonId person) {
        return new HelhetUser(
                Ids.next(),
                "r" + person.id(),
                "Sara Myhre",
                false,
                List.of(),
                0,
                List.of(new HelhetUser.ResidentPerson(person.kommunenr(), "", person.id())),
                "token");
    }

    <T> T as(HelhetUser user, Supplier<T> work) {
        return TestData.as(user, () -> transaction.execute(status -> work.get()));
    }

    Plan begin() {
        return ((Plansvar.Gjort) as(veileder, () -> gang.begin(person))).plan();
    }

    UUID add(HelhetUser user, Plan plan, Delslag slag, UUID mal) {
        var key = Ids.next();
        as(user, () -> skriving.add(plan.id(), key, slag, mal, List.of()));
        return key;
    }

    Plansvar.Lagring write(HelhetUser user, Plan plan, UUID del, Map<String, String> values) {
        return as(
                user,
                () ->
                        skriving.save(
                                plan.id(),
                                del,
                                deler.read(plan.id()).findPart(del).orElseThrow().versjon(),
                                values));
    }

    Planinnhold read(Plan plan) {
        return as(veileder, () -> deler.read(plan.id()));
    }

    /// All that the ten items ask for; one goal with one step.
    UUID fill(Plan plan, LocalDate today) {
        var mal = add(sara, plan, Delslag.MAL, null);
        write(sara, plan, mal, Map.of("ord", "Jeg vil jobbe fullt."));
        var steg = add(veileder, plan, Delslag.STEG, mal);
        write(
                veileder,
                plan,
                steg,
                Map.of(
                        "hva", "Jobbspor",
                        "hvordan", "Tirsdag og torsdag",
                        "omfang", "to dager i uka",
                        "hvem", "ORGANISASJON",
                        "navn", "Jobbspor",
                        "frist", today.plusDays(30).toString()));
        var deltaker = add(veileder, plan, Delslag.DELTAKER, null);
        write(
                veileder,
                plan,
                deltaker,
                Map.of("navn", "Petter Aune", "rolle", "Jobbspor", "bidrag", "Finner praksis"));
        write(
                veileder,
                plan,
                Delslag.BEHOV.id(),
                Map.of("ressurser", "Erfaring fra helse", "behov", "Fast arbeid"));
        write(
                veileder,
                plan,
                Delslag.PERIODE.id(),
                Map.of(
                        "fra", today.toString(),
                        "til", today.plusMonths(6).toString(),
                        "evaluering", today.plusMonths(1).toString()));
        write(veileder, plan, Delslag.SAMARBEID.id(), Map.of("samarbeid", "Voksenopplæringen"));
        write(sara, plan, Delslag.SAMTYKKE.id(), Map.of("samtykke", "JA"));
        return mal;
    }
}
