using Automation.Sandbox.Webhooks;

namespace Automation.Sandbox.Tests.Webhooks;

public sealed class NameBasedGuidTests
{
    private static readonly Guid DnsSpace = new("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    /// <summary>The example of RFC 9562, appendix A.4.</summary>
    [Fact]
    public void The_Example_Of_The_Standard_Comes_Out() =>
        Assert.Equal(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"), NameBasedGuid.Create(DnsSpace, "www.example.com"));

    [Fact]
    public void Every_Part_Of_A_Delivery_Makes_A_Difference()
    {
        var head = new CommitSha(new string('a', 40));
        Guid[] ids =
        [
            NameBasedGuid.OfDelivery(new RepositoryId(1), 1, "pull_request", head),
            NameBasedGuid.OfDelivery(new RepositoryId(2), 1, "pull_request", head),
            NameBasedGuid.OfDelivery(new RepositoryId(1), 2, "pull_request", head),
            NameBasedGuid.OfDelivery(new RepositoryId(1), 1, "pull_request_review", head),
            NameBasedGuid.OfDelivery(new RepositoryId(1), 1, "pull_request", new CommitSha(new string('b', 40))),
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(ids[0], NameBasedGuid.OfDelivery(new RepositoryId(1), 1, "pull_request", head));
    }
}
