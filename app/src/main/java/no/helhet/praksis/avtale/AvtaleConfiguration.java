package no.helhet.praksis.avtale;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AvtaleProperties.class)
class AvtaleConfiguration {}
