namespace Automation.Pipeline.Digests;

/// <summary>
/// The operation ids of mails. They follow from what is sent: whoever takes up the work of a worker that died hands the provider the
/// same id, and one that knows it does not send the mail again.
/// </summary>
internal static class DigestOperations
{
    private static readonly Guid Space = new("a3f1c9d2-6b0e-5c47-8e21-4f9d70b6c815");

    public static Guid First(DigestTarget target) =>
        NameBasedGuid.Create(Space, $"{target.Team.Id}/{target.Week}/{target.Address.ToLowerInvariant()}");

    /// <summary>Of the mail that an operator has sent again: another one to the provider.</summary>
    public static Guid Next(Guid former) => NameBasedGuid.Create(former, "again");

    /// <summary>Of a test, which is another mail every time.</summary>
    public static Guid Test(DigestTarget target, DateTimeOffset now) =>
        NameBasedGuid.Create(First(target), $"test/{now.UtcTicks.ToString(CultureInfo.InvariantCulture)}");
}
