using Automation.Core.Webhooks;

namespace Automation.Pipeline.Receiving;

/// <summary>What a refused sender is told: what is wrong, and where to mend it.</summary>
internal static class Refusals
{
    public const string DeliveryId =
        "The X-GitHub-Delivery header must be 1 to 64 letters, digits and hyphens. GitHub always sends one: check what stands between.";

    public const string Event =
        "The X-GitHub-Event header is missing. GitHub always sends one: check what stands between.";

    public const string ContentType =
        "The body must be application/json. Set \"Content type\" to application/json in the webhook settings of the GitHub App.";

    public const string TooLarge = "The body is larger than 25 MiB, which GitHub never sends.";

    public const string Body = "The body is not well-formed JSON, or is nested more than 64 levels deep.";

    public static string Of(SignatureVerdict verdict) => verdict switch
    {
        SignatureVerdict.Missing =>
            "The X-Hub-Signature-256 header is missing. Set a \"Secret\" in the webhook settings of the GitHub App.",
        SignatureVerdict.Malformed =>
            "The X-Hub-Signature-256 header must be sha256= and 64 hexadecimal digits.",
        _ =>
            "The signature does not match. Make the webhook's \"Secret\" one of the configured GitHub:WebhookSecrets.",
    };
}
