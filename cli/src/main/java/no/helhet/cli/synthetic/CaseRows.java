package no.helhet.cli.synthetic;

import no.helhet.cli.synthetic.PlannedCase.Stage;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Rows of a household's cases: decided ones with decision, letter and payments, open ones with
/// the application they began with.
final class CaseRows {
    private static final List<String> NOTES =
            List.of(
                    "Samtale om økonomi og bolig. Vi gikk gjennom utgiftene måned for måned.",
                    "Ringte for å avklare opplysninger i søknaden. Kontoutskrift er levert.",
                    "Møte på kontoret. Snakket om arbeid, helse og hva som er viktig framover.",
                    "Gjennomgang av husleie og strøm. Avtalte ny samtale neste måned.");

    private final Rows rows;
    private final Staff staff;
    private final OfficeRows offices;
    private final PaymentRows payments;
    private final Deadlines deadlines;
    private final LocalDate today;

    CaseRows(
            Rows rows,
            Staff staff,
            OfficeRows offices,
            PaymentRows payments,
            Deadlines deadlines,
            LocalDate today) {
        this.rows = rows;
        this.staff = staff;
        this.offices = offices;
        this.payments = payments;
        this.deadlines = deadlines;
        this.today = today;
    }

    void write(Household household, SplittableRandom random) {
        var worker =
                staff.veileder(
                        household.area().enhetsnr, household.skjermet(), random.nextInt(1000));
        for (var sak : household.cases()) {
            if (sak.stage == Stage.VEDTATT) {
                writeDecided(household, sak, worker, random);
            } else {
                writeOpen(household, sak, worker, random);
            }
        }
    }

    private void writeDecided(
            Household household, PlannedCase sak, Worker worker, SplittableRandom random) {
        var received = Workdays.during(sak.sokt, random);
        var id = Seed.id(received, random);
        var decidedDay = sak.decided == null ? sak.sokt : sak.decided;
        var vedtatt = Workdays.during(decidedDay, random);
        var sent = vedtatt.minusSeconds(3600);
        insert(household, sak, id, null, received, worker, 3);
        var events = new Events(rows, household.area(), household.head().id(), random);
        opened(events, household, sak, id, null, received);
        assigned(events, id, worker, received.plusSeconds(1800));
        if (random.nextInt(3) == 0) {
            note(household, id, worker, received.plusSeconds(7200), random);
        }
        events.add(Table.SAKHENDELSE, sent, id, worker, "SAK_TIL_BESLUTNING", "{}");
        var decider = staff.first(household.area().enhetsnr, "BESLUTTER");
        events.add(Table.SAKHENDELSE, vedtatt, id, decider, "SAK_VEDTATT", "{}");
        var vedtakId = decision(household, sak, id, worker, decider, vedtatt, events, random);
        payments.write(household, sak, id, vedtakId, vedtatt, random);
    }

    private UUID decision(
            Household household,
            PlannedCase sak,
            UUID sakId,
            Worker worker,
            Worker decider,
            Instant vedtatt,
            Events events,
            SplittableRandom random) {
        var area = household.area();
        var id = Seed.id(vedtatt.plusMillis(1), random);
        long sum = sak.sumOre();
        var utfall =
                sum == 0 ? "AVSLATT" : random.nextInt(10) < 3 ? "DELVIS_INNVILGET" : "INNVILGET";
        var form = sum == 0 ? null : sak.lan ? "LAN" : "BIDRAG";
        var delegation = offices.delegationAt(area.enhetsnr);
        rows.add(
                Table.VEDTAK,
                area.kommunenr,
                area.bydel,
                id,
                sakId,
                household.head().id(),
                Seed.id(vedtatt, random),
                "OKONOMISK_STONAD",
                utfall,
                form,
                sum,
                sak.fom,
                sak.tom,
                DecisionJson.RULES,
                DecisionJson.facts(household),
                DecisionJson.CONSIDERATIONS,
                DecisionJson.WISH,
                DecisionJson.innhold(household, sak, utfall, sak.rentOre, true),
                DecisionJson.spor(sak),
                worker.id(),
                worker.navn(),
                decider.id(),
                decider.navn(),
                delegation,
                vedtatt,
                "nb",
                offices.letterOf(area));
        events.add(
                Table.VEDTAKHENDELSE,
                vedtatt.plusMillis(2),
                sakId,
                decider,
                "VEDTAK_FATTET",
                """
                {"vedtak": "%s", "utfall": "%s", "belopOre": %d%s, "fullmakt": "%s"}\
                """
                        .formatted(
                                id,
                                utfall,
                                sum,
                                form == null ? "" : ", \"form\": \"" + form + "\"",
                                delegation));
        return id;
    }

    private void writeOpen(
            Household household, PlannedCase sak, Worker worker, SplittableRandom random) {
        // What came today came before anybody looks.
        var received =
                sak.sokt.equals(today)
                        ? today.atTime(LocalTime.of(6, 30))
                                .atZone(Workdays.OSLO)
                                .toInstant()
                                .plusSeconds(random.nextInt(1200))
                        : Workdays.during(sak.sokt, random);
        var message = new MessageRows(rows, household, deadlines, random);
        var soknadId = message.writeApplication(sak, received);
        var id = Seed.id(received.plusMillis(5), random);
        var by = sak.stage == Stage.NY ? null : worker;
        int version =
                switch (sak.stage) {
                    case NY -> 0;
                    case UNDER_BEHANDLING -> 1;
                    default -> 2;
                };
        insert(household, sak, id, soknadId, received, by, version);
        message.linkCase(soknadId, sak, id, received, by != null);
        var events = new Events(rows, household.area(), household.head().id(), random);
        opened(events, household, sak, id, soknadId, received);
        task(household, sak, id, by, random);
        if (by == null) {
            return;
        }
        assigned(events, id, by, received.plusSeconds(5400));
        note(household, id, by, received.plusSeconds(9000), random);
        if (sak.stage == Stage.TIL_BESLUTNING) {
            draft(household, sak, id, by, received.plusSeconds(14_000), events, random);
        } else if (sak.stage == Stage.VENTER_PA_SOKER) {
            events.add(
                    Table.SAKHENDELSE,
                    received.plusSeconds(10_000),
                    id,
                    by,
                    "DOKUMENTASJON_ETTERSPURT",
                    "{}");
        }
    }

    private void draft(
            Household household,
            PlannedCase sak,
            UUID sakId,
            Worker worker,
            Instant sent,
            Events events,
            SplittableRandom random) {
        var area = household.area();
        var id = Seed.id(sent, random);
        var rent = (5_000L + random.nextInt(50) * 100L) * 100;
        rows.add(
                Table.UTKAST,
                area.kommunenr,
                area.bydel,
                id,
                sakId,
                household.head().id(),
                DecisionJson.innhold(household, sak, "INNVILGET", rent, true),
                "SENDT",
                worker.id(),
                worker.navn(),
                sent,
                sent,
                worker.id(),
                worker.navn(),
                6);
        events.add(
                Table.VEDTAKHENDELSE,
                sent.minusSeconds(1800),
                sakId,
                worker,
                "UTKAST_OPPRETTET",
                "{\"utkast\": \"" + id + "\"}");
        events.add(
                Table.VEDTAKHENDELSE,
                sent,
                sakId,
                worker,
                "UTKAST_SENDT",
                "{\"utkast\": \"" + id + "\"}");
        events.add(
                Table.SAKHENDELSE, sent.plusMillis(1), sakId, worker, "SAK_TIL_BESLUTNING", "{}");
    }

    private void insert(
            Household household,
            PlannedCase sak,
            UUID id,
            @Nullable UUID soknadId,
            Instant received,
            @Nullable Worker worker,
            int version) {
        rows.add(
                Table.SAK,
                household.area().kommunenr,
                household.area().bydel,
                id,
                sak.saksnr(),
                household.head().id(),
                soknadId,
                household.area().enhetsnr,
                type(sak),
                sak.fom,
                sak.tom,
                sak.stage.name(),
                sak.nodhjelp,
                worker == null ? null : worker.id(),
                worker == null ? null : worker.navn(),
                sak.sokt,
                due(sak),
                received,
                version);
    }

    private static String type(PlannedCase sak) {
        return sak.nodhjelp ? "NODHJELP" : "OKONOMISK_STONAD";
    }

    private LocalDate due(PlannedCase sak) {
        return sak.nodhjelp ? sak.sokt : deadlines.interimReply(sak.sokt);
    }

    private void opened(
            Events events,
            Household household,
            PlannedCase sak,
            UUID id,
            @Nullable UUID soknadId,
            Instant received) {
        events.add(
                Table.SAKHENDELSE,
                received.plusMillis(10),
                id,
                null,
                "SAK_OPPRETTET",
                """
                {"saksnr": "%s", "type": "%s", "enhetsnr": "%s", %s"sokt": "%s", "frist": "%s"}\
                """
                        .formatted(
                                sak.saksnr(),
                                type(sak),
                                household.area().enhetsnr,
                                soknadId == null ? "" : "\"soknadId\": \"" + soknadId + "\", ",
                                sak.sokt,
                                due(sak)));
    }

    private static void assigned(Events events, UUID id, Worker worker, Instant when) {
        events.add(
                Table.SAKHENDELSE,
                when,
                id,
                worker,
                "SAK_TILDELT",
                "{\"saksbehandler\": \"" + worker.id() + "\"}");
    }

    private void task(
            Household household,
            PlannedCase sak,
            UUID sakId,
            @Nullable Worker hos,
            SplittableRandom random) {
        rows.add(
                Table.OPPGAVE,
                household.area().kommunenr,
                household.area().bydel,
                Seed.id(Workdays.during(sak.sokt, random), random),
                sakId,
                household.head().id(),
                sak.nodhjelp ? "NODHJELP" : "FORELOPIG_SVAR",
                "",
                due(sak),
                hos == null ? null : hos.id(),
                hos == null ? null : hos.navn(),
                "APEN");
        if (hos != null && random.nextInt(2) == 0) {
            rows.add(
                    Table.OPPGAVE,
                    household.area().kommunenr,
                    household.area().bydel,
                    Seed.id(Workdays.during(sak.sokt, random), random),
                    sakId,
                    household.head().id(),
                    "EGEN",
                    "Ring og avtal samtale",
                    Workdays.onOrAfter(today.plusDays(random.nextInt(9) - 2L)),
                    hos.id(),
                    hos.navn(),
                    "APEN");
        }
    }

    private void note(
            Household household, UUID sakId, Worker author, Instant when, SplittableRandom random) {
        rows.add(
                Table.JOURNAL,
                household.area().kommunenr,
                household.area().bydel,
                Seed.id(when, random),
                sakId,
                household.head().id(),
                when,
                author.id(),
                author.navn(),
                "Samtale",
                NOTES.get(random.nextInt(NOTES.size())));
    }
}
