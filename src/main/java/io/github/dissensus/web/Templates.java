package io.github.dissensus.web;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Fills the templates of {@code pages/}. Whatever is put into them is escaped; they cannot reach any class. */
final class Templates {

    private final Configuration configuration;

    Templates() {
        Version version = Configuration.VERSION_2_3_34;
        configuration = new Configuration(version);
        configuration.setClassForTemplateLoading(Templates.class, "/pages");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ENGLISH);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setNewBuiltinClassResolver(freemarker.core.TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    }

    /**
     * Fills a template.
     *
     * @param path of the page, to which links on it are relative
     */
    Answer page(String template, String path, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("root", root(path));
        StringWriter page = new StringWriter();
        try {
            configuration.getTemplate(template + ".ftlh").process(all, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("The template " + template + " cannot be filled", e);
        }
        return Answer.of(RdfFormat.HTML.contentType(), page.toString().strip().getBytes(StandardCharsets.UTF_8));
    }

    /** The way from a page to the start page, so that the service also works below a proxy's path. */
    static String root(String path) {
        long depth = path.chars().filter(c -> c == '/').count() - 1;
        return depth <= 0 ? "./" : "../".repeat((int) depth);
    }
}
