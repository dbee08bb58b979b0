using Automation.Core.Webhooks;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.Webhooks;

/// <summary>
/// What GitHub would have told about the history: in a first round that each pull request was opened, at the head that it has now, and
/// who approved it; in a second one what reached the main branch, and that pull requests were closed by it. The sandbox itself goes on
/// to show them as open.
/// </summary>
public sealed class DeliveryBuilder(SandboxGitHub gitHub, SandboxAddress address)
{
    private readonly byte[] secret = Encoding.UTF8.GetBytes(gitHub.Options.Secret);
    private readonly DeliveryPlan plan = new(gitHub, address);

    /// <summary>All deliveries, round by round, each oldest first.</summary>
    public IAsyncEnumerable<WebhookDelivery> BuildAsync() => ToDeliveries(Enum.GetValues<DeliveryRound>().SelectMany(plan.Of));

    /// <summary>The deliveries of a round, oldest first.</summary>
    public IAsyncEnumerable<WebhookDelivery> BuildAsync(DeliveryRound round) => ToDeliveries(plan.Of(round));

    /// <summary>The delivery of an id; null when the history tells nothing of that id any more.</summary>
    public ValueTask<WebhookDelivery?> FindAsync(string id, CancellationToken cancellationToken = default) => ToDeliveries(
        Enum.GetValues<DeliveryRound>().SelectMany(plan.Of).Where(p => p.Id.ToString() == id)).FirstOrDefaultAsync(cancellationToken);

    private IAsyncEnumerable<WebhookDelivery> ToDeliveries(IEnumerable<PlannedDelivery> planned) =>
        planned.ToAsyncEnumerable().Select(ToDeliveryAsync);

    private async ValueTask<WebhookDelivery> ToDeliveryAsync(PlannedDelivery planned, CancellationToken cancellationToken)
    {
        var payload = await planned.WriteAsync(cancellationToken);
        var body = Encoding.UTF8.GetBytes(payload.ToJsonString());
        var id = planned.Id.ToString();
        var headers = new Dictionary<string, string>
        {
            ["Content-Type"] = "application/json",
            ["User-Agent"] = "GitHub-Hookshot/sandbox",
            ["X-GitHub-Delivery"] = id,
            ["X-GitHub-Event"] = planned.Event,
            ["X-GitHub-Hook-ID"] = SandboxIds.AppId.ToString(CultureInfo.InvariantCulture),
            ["X-GitHub-Hook-Installation-Target-ID"] = SandboxIds.AppId.ToString(CultureInfo.InvariantCulture),
            ["X-GitHub-Hook-Installation-Target-Type"] = "integration",
            ["X-Hub-Signature-256"] = WebhookSignature.Compute(body, secret),
        };
        return new WebhookDelivery(DeliveryId.Parse(id), planned.Event, planned.Action, planned.Number, headers, body);
    }
}
