package no.helhet.cli.demo;

import no.helhet.formats.kostra.Avvik;
import no.helhet.laering.rapport.KostraSvar;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.utbetaling.Utbetalinger.Utbetaling;
import no.helhet.praksis.vedtak.Vedtak;
import no.helhet.praksis.vedtak.Vedtaksspor;
import no.helhet.regelverk.Belop;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What came of the case, shown when it is over. National numbers are masked.
final class Summary {
    private static final int SHOWN_DIGITS = 6;
    private final Steps steps;
    private final List<String> lines = new ArrayList<>();

    Summary(Steps steps) {
        this.steps = steps;
    }

    void show() {
        steps.line("");
        lines.forEach(steps::line);
    }

    private void add(String name, String value) {
        lines.add("%-16s %s".formatted(name, value));
    }

    private void file(Path file) {
        add("", "-> " + file);
    }

    void original(Path file, @Nullable String number) {
        add("Applicant", masked(number));
        add("Original", "as it was sent");
        file(file);
    }

    static String masked(@Nullable String number) {
        return number == null || number.length() != 11
                ? "(no number of eleven digits)"
                : number.substring(0, SHOWN_DIGITS) + " *****";
    }

    void receipt(Sender.Receipt receipt) {
        add("Receipt", receipt.id() + ", " + receipt.mottatt());
        add("", "SHA-256 " + receipt.sha256());
    }

    void sak(Sak sak) {
        add(
                "Case",
                "%s, %s, period %s to %s"
                        .formatted(
                                sak.saksnr(),
                                sak.type() == Sak.Type.NODHJELP ? "emergency" : "ordinary",
                                sak.fom(),
                                sak.tom()));
    }

    void unclear(Demo.Unclear why, String words, Path file) {
        add(
                why.status().equals("KARANTENE") ? "Quarantine" : "To be clarified",
                words + " (" + why.arsak() + ")");
        if (why.sti() != null) {
            add("", why.sti() + (why.linje() == null ? "" : ", line " + why.linje()));
        }
        add("", "It is kept, and lies before a person. No case has been opened.");
        file(file);
    }

    void vedtak(Vedtak vedtak, Vedtaksspor trace, Path file) {
        var nodhjelp = vedtak.type().equals("NODHJELP");
        for (var month : trace.maneder()) {
            add(
                    "Calculation",
                    month.maned()
                            + (nodhjelp ? ", for orientation: emergency help is set by need" : ""));
            TraceTable.rows(month).forEach(row -> add("", row));
        }
        add(
                "Decision",
                "%s%s: %s, signed by %s, prepared by %s"
                        .formatted(
                                vedtak.utfall(),
                                vedtak.form() == null ? "" : " (" + vedtak.form() + ")",
                                new Belop(vedtak.belopOre()).format(),
                                vedtak.besluttetNavn(),
                                vedtak.forberedtNavn()));
        file(file);
        if (vedtak.belopOre() == 0) {
            add("Payments", "none: nothing is granted, so nothing is paid or reported");
        }
    }

    void letter(Path file, int bytes) {
        add("Letter", "%d KB".formatted((bytes + 1023) / 1024));
        file(file);
    }

    void payments(
            List<Utbetaling> payments,
            @Nullable String filename,
            BankAnswer.Sent sent,
            Path paymentFile,
            Path answer) {
        payments.forEach(p -> add("Payment", line(p)));
        add(
                "Payment file",
                "%s: %d payment(s), %s kr"
                        .formatted(filename, sent.references().size(), sent.controlSum()));
        file(paymentFile);
        add("Bank's answer", "all settled (ACSC)");
        file(answer);
    }

    void heldBack(List<Utbetaling> payments) {
        payments.forEach(p -> add("Payment", line(p)));
        add("", "Held back until somebody has looked at it; nothing was sent to the bank.");
    }

    private static String line(Utbetaling p) {
        return "%s, %s, %s, %s%s"
                .formatted(
                        p.forfall(),
                        new Belop(p.belopOre()).format(),
                        p.annenMottaker() ? "third party" : "the applicant",
                        p.status(),
                        p.grunn() == null ? "" : " (" + p.grunn() + ")");
    }

    void history(List<String> types, Path file) {
        add("History", types.size() + " events to the applicant:");
        types.forEach(t -> add("", "  " + t));
        file(file);
    }

    void kostra(int length, List<Avvik> avvik, Path file) {
        add("KOSTRA 11F", "%d characters, %s".formatted(length, controls(avvik)));
        file(file);
    }

    private static String controls(List<Avvik> avvik) {
        return avvik.isEmpty()
                ? "no remarks from the receiver's controls"
                : avvik.size() + " remark(s) from the receiver's controls: " + avvik;
    }

    void noKostra(KostraSvar answer) {
        add(
                "KOSTRA 11F",
                answer instanceof KostraSvar.Mangler(var missing)
                        ? "not made; somebody must enter "
                                + missing.stream()
                                        .map(m -> m.felt() + " (" + m.hvor() + ")")
                                        .collect(Collectors.joining(", "))
                        : "not made: " + answer.getClass().getSimpleName());
    }
}
