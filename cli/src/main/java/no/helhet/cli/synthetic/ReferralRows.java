package no.helhet.cli.synthetic;

import no.helhet.praksis.henvisning.Henvisningsstatus;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.UUID;

/// Rows of referrals, at least one in each state: those of the named people, and of some others.
final class ReferralRows {
    private static final int ONE_IN = 30;
    private static final int DAYS_TO_ANSWER = 14;
    private static final int DAYS_TO_FOLLOW_UP = 30;

    private final Rows rows;
    private final Staff staff;
    private final LocalDate today;

    ReferralRows(Rows rows, Staff staff, LocalDate today) {
        this.rows = rows;
        this.staff = staff;
        this.today = today;
    }

    /// @param letter a paper that stands for what was sent
    void write(Household household, UUID letter, SplittableRandom random) {
        var states = Henvisningsstatus.values();
        int index = household.index();
        if (household.cases().isEmpty() || household.area() != Area.HAVNVIK) {
            return;
        }
        if (index < 0 && -index <= states.length) {
            write(household, states[-index - 1], letter, random);
        } else if (index >= 0 && index % ONE_IN == 0) {
            write(household, states[index / ONE_IN % states.length], letter, random);
        }
    }

    private void write(
            Household household, Henvisningsstatus status, UUID letter, SplittableRandom random) {
        var area = household.area();
        var worker = staff.veileder(area.enhetsnr, household.skjermet(), random.nextInt(1000));
        var begun = Workdays.onOrBefore(today.minusDays(random.nextInt(24) + 1L));
        var when = Workdays.during(begun, random);
        var id = Seed.id(when, random);
        var kind = random.nextInt(2) == 0 ? "BOLIG" : "NAV_ARBEID";
        rows.add(
                Table.HENVISNING,
                area.kommunenr,
                area.bydel,
                id,
                household.head().id(),
                area.enhetsnr,
                kind,
                kind.equals("BOLIG") ? "Boligkontor" : "Nav stat, arbeid",
                "",
                "BREV",
                kind.equals("BOLIG")
                        ? "Vi ber om hjelp til å finne en bolig."
                        : "Vi ber om en samtale om arbeid og tiltak.",
                "Kontrakten går ut. Familien har søkt på flere steder.",
                "Vil bo nær skolen.",
                "OPPGAVE",
                "Vi kan ikke løse dette alene.",
                "Avtalt i samtale på kontoret.",
                "",
                "",
                status.name(),
                begun.plusDays(
                        status == Henvisningsstatus.AKSEPTERT ? DAYS_TO_FOLLOW_UP : DAYS_TO_ANSWER),
                worker.id(),
                worker.navn(),
                when,
                worker.navn(),
                when,
                worker.navn(),
                1);
        var events = new Events(rows, area, household.head().id(), random);
        events.add(
                Table.HENVISNINGHENDELSE,
                when,
                null,
                worker,
                "HENVISNING_UTKAST",
                "{\"slag\": \"" + kind + "\"}");
        var steps = new Steps(household, id, begun, worker, random);
        switch (status) {
            case UTKAST -> {}
            case SENDT -> steps.add("SEND", null, "", letter);
            case AKSEPTERT -> {
                steps.add("SEND", null, "", letter);
                steps.add("AKSEPTER", "TELEFON", "De tar imot.", null);
            }
            case AVVIST -> {
                steps.add("SEND", null, "", letter);
                steps.add("AVVIS", "BREV", "Ingen ledige plasser nå.", null);
            }
            case UTFORT -> {
                steps.add("SEND", null, "", letter);
                steps.add("AKSEPTER", "TELEFON", "De tar imot.", null);
                steps.add("UTFOR", null, "Har fått hjelp.", null);
            }
            case TRUKKET -> steps.add("TREKK", null, "Personen ønsket det ikke likevel.", null);
        }
        if (status != Henvisningsstatus.UTKAST) {
            events.add(
                    Table.HENVISNINGHENDELSE,
                    when.plusSeconds(60),
                    null,
                    worker,
                    "HENVISNING_" + status,
                    "{\"slag\": \"" + kind + "\"}");
        }
    }

    /// The acts of one referral, on the day it was begun.
    private final class Steps {
        private final Household household;
        private final UUID referral;
        private final LocalDate day;
        private final Worker worker;
        private final Instant begun;
        private int seconds;

        Steps(
                Household household,
                UUID referral,
                LocalDate day,
                Worker worker,
                SplittableRandom random) {
            this.household = household;
            this.referral = referral;
            this.day = day;
            this.worker = worker;
            this.begun = Workdays.during(day, random);
        }

        void add(String act, @Nullable String how, String text, @Nullable UUID file) {
            seconds += 60;
            rows.add(
                    Table.SKRITT,
                    household.area().kommunenr,
                    household.area().bydel,
                    referral,
                    household.head().id(),
                    act,
                    day,
                    how,
                    text,
                    file,
                    begun.plusSeconds(seconds),
                    worker.id(),
                    worker.navn());
        }
    }
}
