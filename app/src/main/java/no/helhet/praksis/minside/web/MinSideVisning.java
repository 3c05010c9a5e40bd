package no.helhet.praksis.minside.web;

import no.helhet.platform.access.Kontor;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// The resident's own page.
///
/// @param fornavn empty when not known
/// @param behov what is asked of the resident, the most urgent first
/// @param saker open cases and the latest decided, the newest first
/// @param penger payments, the latest first
/// @param kontor null when no office is known
public record MinSideVisning(
        String fornavn,
        LocalDate today,
        List<Dokumentbehov> behov,
        List<MinSak> saker,
        List<MinBetaling> penger,
        Innsynslogg logg,
        @Nullable Kontor kontor) {
    /// The address of a telephone link.
    public String telephone() {
        return kontor == null ? "" : "tel:" + kontor.telefon().replaceAll("[^0-9+]", "");
    }

    /// The letters we have sent, the latest first.
    public List<Brevlinje> brev() {
        return saker.stream()
                .flatMap(MinSak::letters)
                .sorted(Comparator.comparing(Brevlinje::sendt).reversed())
                .toList();
    }

    /// @param fil the file in address form
    /// @param vedtak a decision; else an interim reply
    public record Brevlinje(Instant sendt, String fil, boolean vedtak) {}

    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "MinSideVisning";
    }
}
