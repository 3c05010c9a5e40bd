package no.helhet.laering.kvalitet;

import no.helhet.statistics.Fit;
import no.helhet.statistics.process.YearEnd;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// The office in a month, before it is put in words.
///
/// @param idag the day it was drawn
/// @param oppdatert when the figures were made from the register
/// @param maneder those there are figures for, the latest first
/// @param over whether the month has ended; one that has not is not judged
/// @param maal the measures, in the order they are shown
/// @param porter how often each gate refused, the most often first
/// @param porterForrige the same of the month before
/// @param kostnad of each month of the year up to this one, in øre
/// @param arsslutt where the year ends; its amounts are in øre
/// @param budsjett the one that holds, null when none is set
/// @param unge how many live in the municipalities who are 18 to 24; null when that is not known
/// @param lignende names of the offices compared with
record Kontorbilde(
        String enhetsnr,
        String navn,
        LocalDate idag,
        YearMonth maned,
        @Nullable Instant oppdatert,
        List<YearMonth> maneder,
        boolean over,
        List<Maalt> maal,
        Map<String, Long> porter,
        Map<String, Long> porterForrige,
        List<Long> kostnad,
        Fit<YearEnd> arsslutt,
        @Nullable Budsjett budsjett,
        List<String> lignende,
        long mottakere,
        long program,
        @Nullable Long unge) {
    Kontorbilde {
        maneder = List.copyOf(maneder);
        maal = List.copyOf(maal);
        kostnad = List.copyOf(kostnad);
        lignende = List.copyOf(lignende);
    }

    /// Nothing is known of the office.
    boolean isEmpty() {
        return maneder.isEmpty();
    }
}
