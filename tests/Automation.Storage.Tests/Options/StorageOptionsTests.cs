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

    private static IEnumerable<string> Problems(StorageOptions options) =>
        new StorageOptionsValidator().Validate(null, options).Failures ?? [];
}
