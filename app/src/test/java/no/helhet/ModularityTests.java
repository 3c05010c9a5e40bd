package no.helhet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    private final ApplicationModules modules = ApplicationModules.of(HelhetApplication.class);

    @Test
    void everyModuleKeepsToItsInterfaceAndThereAreNoCycles() {
        modules.verify();
    }

    @Test
    void theseAreTheModules() {
        assertThat(modules.stream().map(m -> m.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "platform.access",
                        "platform.audit",
                        "platform.calendar",
                        "platform.chart",
                        "platform.database",
                        "platform.document",
                        "platform.files",
                        "platform.jobs",
                        "platform.live",
                        "platform.outbox",
                        "platform.web",
                        "praksis.person",
                        "praksis.mottak",
                        "praksis.avtale",
                        "praksis.ansvarsgruppe",
                        "praksis.soknad",
                        "praksis.sak",
                        "praksis.satser",
                        "praksis.vedtak",
                        "praksis.kartlegging",
                        "praksis.klage",
                        "praksis.henvisning",
                        "praksis.radgivning",
                        "praksis.opplysning",
                        "praksis.bekymring",
                        "praksis.trygghet",
                        "praksis.partner",
                        "praksis.samtykke",
                        "praksis.utbetaling",
                        "praksis.minside",
                        "praksis.kvalifisering",
                        "praksis.rapportering",
                        "praksis.plan",
                        "tiltak",
                        "register",
                        "laering.apnetall",
                        "laering.omrade",
                        "laering.rapport",
                        "laering.uttrekk",
                        "laering.kvalitet");
    }
}
