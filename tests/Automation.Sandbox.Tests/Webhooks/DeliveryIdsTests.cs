using Automation.Sandbox.Webhooks;

namespace Automation.Sandbox.Tests.Webhooks;

public sealed class DeliveryIdsTests
{
    [Fact]
    public void Every_Part_Of_A_Delivery_Makes_A_Difference()
    {
        var head = new CommitSha(new string('a', 40));
        Guid[] ids =
        [
            DeliveryIds.Of(new RepositoryId(1), 1, "pull_request", head),
            DeliveryIds.Of(new RepositoryId(2), 1, "pull_request", head),
            DeliveryIds.Of(new RepositoryId(1), 2, "pull_request", head),
            DeliveryIds.Of(new RepositoryId(1), 1, "pull_request_review", head),
            DeliveryIds.Of(new RepositoryId(1), 1, "pull_request", new CommitSha(new string('b', 40))),
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(ids[0], DeliveryIds.Of(new RepositoryId(1), 1, "pull_request", head));
    }
}
