package io.github.dissensus.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of Dissensus itself, as {@code ontology/} describes them. */
public final class Dis {

    /** Address of the ontology document. */
    public static final String ONTOLOGY = "https://w3id.org/dissensus/ns";

    public static final String NS = ONTOLOGY + "#";

    public static final Resource Claim = resource("Claim");
    public static final Resource Topic = resource("Topic");
    public static final Resource Question = resource("Question");
    public static final Resource Feature = resource("Feature");
    public static final Resource MintedProperty = resource("MintedProperty");
    public static final Resource Asserted = resource("Asserted");
    public static final Resource Denied = resource("Denied");
    public static final Resource Past = resource("Past");
    public static final Resource Present = resource("Present");
    public static final Resource Future = resource("Future");
    public static final Resource Higher = resource("Higher");
    public static final Resource Lower = resource("Lower");
    public static final Resource Finding = resource("Finding");
    public static final Resource Conflict = resource("Conflict");
    public static final Resource SelfContradiction = resource("SelfContradiction");
    public static final Resource Tension = resource("Tension");
    public static final Resource Reading = resource("Reading");

    public static final Resource FactSheet = resource("FactSheet");
    public static final Resource Voice = resource("Voice");
    public static final Resource VoiceLink = resource("VoiceLink");

    public static final Property key = property("key");
    public static final Property topic = property("topic");
    public static final Property question = property("question");
    public static final Property lower = property("lower");
    public static final Property upper = property("upper");
    public static final Property approximate = property("approximate");
    public static final Property asWritten = property("asWritten");
    public static final Property unit = property("unit");
    public static final Property metric = property("metric");
    public static final Property condition = property("condition");
    public static final Property region = property("region");
    public static final Property direction = property("direction");
    public static final Property polarity = property("polarity");
    public static final Property tense = property("tense");
    public static final Property speaker = property("speaker");
    public static final Property asOf = property("asOf");
    public static final Property evidence = property("evidence");
    public static final Property variant = property("variant");
    public static final Property textHash = property("textHash");
    public static final Resource Origin = resource("Origin");
    public static final Property origin = property("origin");
    public static final Property foundIn = property("foundIn");
    public static final Property mark = property("mark");
    public static final Resource Stub = resource("Stub");
    public static final Resource NotEnglish = resource("NotEnglish");
    public static final Property textLength = property("textLength");
    public static final Property toCompare = property("toCompare");
    public static final Property contentHash = property("contentHash");
    public static final Property etag = property("etag");
    public static final Property lastModified = property("lastModified");
    public static final Property claimAdded = property("claimAdded");
    public static final Property claimRemoved = property("claimRemoved");
    public static final Property removedWords = property("removedWords");
    public static final Property fileName = property("fileName");
    public static final Property readFrom = property("readFrom");
    public static final Property rule = property("rule");
    public static final Property reading = property("reading");
    public static final Property claim = property("claim");
    public static final Property explanation = property("explanation");

    public static final Property singleValued = property("singleValued");
    public static final Property settledBy = property("settledBy");
    public static final Property relatedTopic = property("relatedTopic");
    public static final Property otherTopic = property("otherTopic");
    public static final Property voice = property("voice");
    public static final Property fingerprint = property("fingerprint");
    public static final Property links = property("links");
    public static final Property earlier = property("earlier");
    public static final Property sharedWording = property("sharedWording");
    public static final Property sharedQuote = property("sharedQuote");
    public static final Property sharedClaim = property("sharedClaim");
    public static final Property accuracy = property("accuracy");
    public static final Property vote = property("vote");
    public static final Property judgedOn = property("judgedOn");

    private Dis() {}

    public static Resource resource(String localName) {
        return ResourceFactory.createResource(NS + localName);
    }

    public static Property property(String localName) {
        return ResourceFactory.createProperty(NS + localName);
    }
}
