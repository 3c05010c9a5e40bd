package no.helhet.platform.access;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class AccessWebConfiguration implements WebMvcConfigurer {
    private final PolicyInterceptor policies;

    AccessWebConfiguration(PolicyInterceptor policies) {
        this.policies = policies;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // First of all: who may not call learns nothing of what is called.
        registry.addInterceptor(policies)
                .excludePathPatterns("/assets/**", "/error")
                .order(Ordered.HIGHEST_PRECEDENCE);
    }
}
