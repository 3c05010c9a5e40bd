package no.helhet.praksis.vedtak;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.Map;

/// The municipality's account coding of payments.
///
/// @param konto code by purpose (livsopphold, husleie ...); `standard` for the rest
@ConfigurationProperties("helhet.kontering")
record Kontering(@DefaultValue Map<String, String> konto) {
    private static final String STANDARD = "14700";
    private static final String LOAN = "15200";

    String find(String formal, boolean lan) {
        if (lan) {
            return konto.getOrDefault("lan", LOAN);
        }
        return konto.getOrDefault(formal, konto.getOrDefault("standard", STANDARD));
    }
}
