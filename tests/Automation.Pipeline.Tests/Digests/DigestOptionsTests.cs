using Automation.Pipeline.Settings;
using Microsoft.Extensions.Configuration;

namespace Automation.Pipeline.Tests.Digests;

public sealed class DigestOptionsTests
{
    private static readonly Dictionary<string, string?> Whole = new()
    {
        ["Digest:PublicUrl"] = "https://automation.example.com",
        ["Digest:Teams:payments:Name"] = "Payments",
        ["Digest:Teams:payments:Leads:0"] = "a@example.com",
        ["Digest:Teams:payments:Leads:1"] = "b@example.com",
        ["Digest:Teams:payments:Repositories:0"] = "octo-org/api",
        ["Digest:Teams:payments:TimeZone"] = "Europe/Berlin",
        ["Digest:Teams:payments:BusinessHours"] = "08:00-16:00",
        ["Digest:Teams:payments:BusinessDays:0"] = "monday",
        ["Digest:Teams:payments:Send"] = "tuesday 07:30",
        ["Digest:Teams:payments:Sections:0"] = "flow",
        ["Digest:Teams:payments:SendWhenQuiet"] = "true",
    };

    [Fact]
    public void The_Configuration_Is_Bound_To_Its_Last_Key()
    {
        var options = Bind(Whole);

        var team = options.Teams["payments"];
        Assert.Equal(new Uri("https://automation.example.com"), options.PublicUrl);
        Assert.Equal(["a@example.com", "b@example.com"], team.Leads);
        Assert.Equal(["octo-org/api"], team.Repositories);
        Assert.Equal(["monday"], team.BusinessDays);
        Assert.Equal(["flow"], team.Sections);
        Assert.Equal(
            ("Payments", "Europe/Berlin", "08:00-16:00", "tuesday 07:30"), (team.Name, team.TimeZone, team.BusinessHours, team.Send));
        Assert.True(team.SendWhenQuiet);
        Assert.True(new DigestOptionsValidator().Validate(null, options).Succeeded);
    }

    [Fact]
    public void No_Digest_At_All_Is_Fine() => Assert.True(new DigestOptionsValidator().Validate(null, new DigestOptions()).Succeeded);

    [Theory]
    [InlineData("Digest:PublicUrl", "automation.example.com", "Digest:PublicUrl must be the address at which recipients reach this app")]
    [InlineData("Digest:PublicUrl", "ftp://automation.example.com", "Digest:PublicUrl must be the address")]
    [InlineData("Digest:Teams:payments:TimeZone", "Berlin", "'Digest:Teams:payments:TimeZone' must be the IANA name of a time zone")]
    [InlineData("Digest:Teams:web:Leads:0", "a@example.com", "'Digest:Teams:web:Repositories' is empty.")]
    public void What_Cannot_Work_Stops_The_Start(string key, string value, string message)
    {
        var options = Bind(new Dictionary<string, string?>(Whole) { [key] = value });

        var result = new DigestOptionsValidator().Validate(null, options);

        Assert.StartsWith(message, Assert.Single(result.Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void Leads_With_Commas_Between_Are_No_List()
    {
        var settings = new Dictionary<string, string?>(Whole) { ["Digest:Teams:payments:Leads"] = "a@example.com,b@example.com" };
        settings.Remove("Digest:Teams:payments:Leads:0");
        settings.Remove("Digest:Teams:payments:Leads:1");

        var failure = Assert.Throws<InvalidOperationException>(() => Bind(settings));

        Assert.Contains("'Digest:Teams:payments:Leads'", failure.InnerException!.Message, StringComparison.Ordinal);
    }

    private static DigestOptions Bind(Dictionary<string, string?> settings)
    {
        var options = new DigestOptions();
        new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection(DigestOptions.SectionName)
            .Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
        return options;
    }
}
