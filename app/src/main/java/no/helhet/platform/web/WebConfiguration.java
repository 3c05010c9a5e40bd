package no.helhet.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

import no.helhet.platform.access.RoutePolicies;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.Duration;
import java.util.List;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    @Bean
    static TextCatalog textCatalog() {
        return TextCatalog.load();
    }

    @Bean
    static TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    static PageUserSource signedInUser(TextCatalog texts) {
        return new SignedInUser(texts);
    }

    @Bean
    static PageAssembler pageAssembler(
            TextCatalog texts,
            ObjectProvider<PageUserSource> users,
            ObjectProvider<MenuSource> menus,
            TransactionOperations transactions,
            JdbcClient jdbc,
            RoutePolicies routes) {
        return new PageAssembler(texts, users, menus, transactions, jdbc, routes::mayOpen);
    }

    @Bean
    static JteViewResolver jteViewResolver(TemplateEngine engine, PageAssembler pages) {
        return new JteViewResolver(engine, pages);
    }

    @Bean
    static ErrorPages errorPages() {
        return new ErrorPages();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new FormTexts()).excludePathPatterns("/assets/**", "/api/**");
    }

    @Bean
    static WebMvcConfigurer textsArgument(TextCatalog texts) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new TextsArgument(texts));
            }
        };
    }

    // The names hold a hash of the content: what lies at an address never changes.
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(Assets.PATH + "**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
