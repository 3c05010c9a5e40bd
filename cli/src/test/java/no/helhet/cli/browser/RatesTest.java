package no.helhet.cli.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A municipality's own rate, from the one who proposes it to the case that it changes.
class RatesTest {
    @TempDir static Path data;
    private static LocalSite site;

    @BeforeAll
    static void start() throws Exception {
        site = LocalSite.start(data);
    }

    @AfterAll
    static void stop() throws Exception {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void oneProposesAnotherApprovesAndTheCaseHasTheNewRate() {
        try (var amir = site.logIn("Amir Rahimi")) {
            heOpensYusufsCase(amir).sees("13 800");
            heProposes(amir);
        }
        try (var turid = site.logIn("Turid Haugland")) {
            sheApproves(turid);
        }
        try (var amir = site.logIn("Amir Rahimi")) {
            heOpensYusufsCase(amir).sees("13 944");
            amir.follow("Vis hele utregningen").sees("kommunens vedtak 10.12.2025, sak 99/25");
        }
    }

    private static Visitor heOpensYusufsCase(Visitor amir) {
        return amir.goTo("/godkjenning").follow("Yusuf Warsame").sees("Livsopphold, par");
    }

    private static void heProposes(Visitor amir) {
        amir.tabTo("Mer")
                .type("Enter")
                .tabTo("Satser")
                .enter("Enter")
                .sees("Satser i Havnvik")
                .sees("Barnas fritid");
        amir.follow("Foreslå en verdi");
        amir.form("Videre")
                .select("Hva gjelder det?", "Livsopphold, ektepar og samboere")
                .send()
                .sees("Skriv det kommunen har vedtatt");
        amir.press("Send til godkjenning").sees("Rett dette");
        amir.form("Send til godkjenning")
                .write("Beløp, kr/mnd", "13 944")
                .write("Første dag", "2026-01-01")
                .write("Kommunens vedtak, saksnummer", "99/25")
                .write("Vedtatt dato", "2025-12-10")
                .write("Begrunnelse", "Strømmen er dyr i Havnvik.")
                .write("Hvorfor verdien skal gjelde tilbake i tid", "Saken ble liggende.")
                .send()
                .sees("Du har foreslått dette.");
    }

    private static void sheApproves(Visitor turid) {
        turid.unfold("Mer").follow("Satser").sees("Venter på godkjenning");
        turid.follow("Livsopphold, ektepar og samboere: 13 800 → 13 944 kr/mnd fra 1. januar 2026")
                .sees("Gjelder tilbake i tid");
        turid.press("Send tilbake").sees("Skriv hva som må rettes");
        turid.tabTo("Godkjenn verdien").enter("Enter").sees("Verdien er godkjent.");
        turid.goTo("/satser/4698/livsopphold-par")
                .sees("sak 99/25")
                .sees("Godkjent av Turid Haugland");
        turid.speak("Nynorsk").sees("Framlegg og godkjenningar");
        turid.speak("English").sees("Proposals and approvals");
    }
}
