using Automation.Storage.Options;

namespace Automation.Storage.Tests.Options;

public sealed class StorageOptionsTests
{
    [Fact]
    public void Nothing_Needs_To_Be_Set()
    {
        Assert.Empty(Problems(new StorageOptions()));
        Assert.Equal("./.automation/automation.db", new StorageOptions().Path);
    }

    [Theory]
    [InlineData("contosoautomation", null)]
    [InlineData(null, "UseDevelopmentStorage=true")]
    public void Either_Way_To_An_Account_Will_Do(string? account, string? connection) =>
        Assert.Empty(Problems(new StorageOptions { Account = account, ConnectionString = connection }));

    [Fact]
    public void Both_Ways_At_Once_Are_Refused() => Assert.Equal(
        ["Storage:Account and Storage:ConnectionString are both set: remove one of them."],
        Problems(new StorageOptions { Account = "contoso", ConnectionString = "UseDevelopmentStorage=true" }));

    [Theory]
    [InlineData("https://contoso.table.core.windows.net")]
    [InlineData("Contoso")]
    [InlineData("ab")]
    public void An_Account_Is_A_Name(string account)
    {
        var problem = Assert.Single(Problems(new StorageOptions { Account = account }));

        Assert.StartsWith($"Storage:Account is '{account}'", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AccountName=a")]
    [InlineData("secret")]
    public void A_Connection_String_That_Cannot_Be_Read_Is_Refused_Without_Being_Quoted(string connection)
    {
        var problem = Assert.Single(Problems(new StorageOptions { ConnectionString = connection }));

        Assert.StartsWith("Storage:ConnectionString cannot be read", problem, StringComparison.Ordinal);
        Assert.DoesNotContain(connection, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_Empty_Path_Is_Refused() =>
        Assert.StartsWith("Storage:Path is empty", Assert.Single(Problems(new StorageOptions { Path = " " })), StringComparison.Ordinal);

    [Theory]
    [InlineData("abc")]
    [InlineData("team-1-deliveries")]
    [InlineData("a2345678901234567890123456789012345678901234567890123456")]
    public void A_Queue_May_Have_Any_Name_That_Storage_Takes(string name) => Assert.Empty(Problems(Named(name)));

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("Deliveries")]
    [InlineData("my_queue")]
    [InlineData("-queue")]
    [InlineData("queue-")]
    [InlineData("my--queue")]
    [InlineData("a23456789012345678901234567890123456789012345678901234567")]
    public void A_Name_That_Storage_Refuses_Or_That_Leaves_No_Room_For_The_Poison_Queue_Is_Refused(string name) => Assert.Equal(
        [
            $"Storage:Queues:Deliveries is '{name}', which is no name for a queue: use 3 to 56 lower-case letters, digits and single "
                + "hyphens, with a letter or digit first and last.",
        ],
        Problems(Named(name)));

    [Theory]
    [InlineData("work", "work")]
    [InlineData("work", "work-poison")]
    [InlineData("work-poison", "work")]
    public void Queues_That_Would_Share_Their_Messages_Are_Refused(string deliveries, string evaluations)
    {
        var options = new StorageOptions { Queues = { Deliveries = deliveries, Evaluations = evaluations } };

        Assert.Equal(
            [
                $"Storage:Queues:Evaluations is '{evaluations}', which is another queue's name, or that of a poison queue: "
                    + "give each queue a name of its own.",
            ],
            Problems(options));
    }

    private static StorageOptions Named(string deliveries) => new() { Queues = { Deliveries = deliveries } };

    private static IEnumerable<string> Problems(StorageOptions options) =>
        new StorageOptionsValidator().Validate(null, options).Failures ?? [];
}
