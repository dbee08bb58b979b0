namespace Automation.Pipeline.Observability;

/// <summary>
/// Names of span attributes: OpenTelemetry's where it has them
/// (https://opentelemetry.io/docs/specs/semconv/registry/attributes/vcs/), else under <c>github.</c> and <c>automation.</c>.
/// </summary>
internal static class SpanTags
{
    public const string Attempt = "automation.attempt";
    public const string Job = "automation.job";
    public const string Outcome = "automation.outcome";
    public const string Team = "automation.team";
    public const string Week = "automation.week";

    public const string ErrorType = "error.type";

    public const string Delivery = "github.delivery.id";
    public const string Event = "github.event.name";
    public const string Action = "github.event.action";
    public const string Installation = "github.installation.id";
    public const string RepositoryId = "github.repository.id";

    public const string HeadSha = "vcs.ref.head.revision";
    public const string PullRequest = "vcs.change.id";
    public const string RepositoryName = "vcs.repository.name";
}
