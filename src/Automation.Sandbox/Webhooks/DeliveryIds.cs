namespace Automation.Sandbox.Webhooks;

/// <summary>The ids of deliveries: what is told twice, in two replays of one history, has the same id twice.</summary>
public static class DeliveryIds
{
    private static readonly Guid Space = new("5b0c1f7e-3f0e-5a44-9d0b-7d2a3b1c9e60");

    /// <summary>The id of the delivery that tells an event of a pull request at a head.</summary>
    public static Guid Of(RepositoryId repository, int number, string eventName, CommitSha sha) =>
        NameBasedGuid.Create(Space, $"{repository}/{number.ToString(CultureInfo.InvariantCulture)}/{eventName}/{sha}");
}
