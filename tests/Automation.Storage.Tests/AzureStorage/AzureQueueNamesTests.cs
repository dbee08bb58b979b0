using Automation.Core.Messages;
using Automation.Storage.AzureStorage;
using Automation.Storage.Options;

namespace Automation.Storage.Tests.AzureStorage;

public sealed class AzureQueueNamesTests
{
    private static readonly AzureQueueNames Names = new(
        new StorageQueueOptions { Deliveries = "in-deliveries", Evaluations = "in-evaluations", Digests = "in-digests" });

    [Theory]
    [InlineData(QueueNames.Deliveries, "in-deliveries")]
    [InlineData(QueueNames.Evaluations, "in-evaluations")]
    [InlineData(QueueNames.Digests, "in-digests")]
    [InlineData(QueueNames.PoisonedDeliveries, "in-deliveries-poison")]
    [InlineData(QueueNames.PoisonedEvaluations, "in-evaluations-poison")]
    [InlineData(QueueNames.PoisonedDigests, "in-digests-poison")]
    public void A_Queue_And_Its_Poison_Queue_Have_The_Configured_Name(string queue, string expected) =>
        Assert.Equal(expected, Names.Of(queue));

    [Fact]
    public void There_Are_No_Other_Queues() => Assert.Throws<ArgumentOutOfRangeException>(() => Names.Of("in-deliveries"));
}
