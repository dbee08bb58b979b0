using Automation.Core.Mail;
using Automation.Email.Configuration;
using Automation.Email.Tests.Messages;
using Automation.Testing.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Automation.Email.Tests.Sending;

/// <summary>Settings that cannot work are refused, each with its key and a fix.</summary>
public sealed class EmailOptionsTests
{
    private static readonly (string Key, string? Value)[] Smtp = [("From", "digest@example.com"), ("Smtp:Host", "smtp.example.com")];

    [Fact]
    public void Without_Settings_Mails_Go_To_A_Folder()
    {
        using var services = Senders.For();

        Assert.Equal("folder ./.automation/outbox", services.Sender().Name);
    }

    [Fact]
    public async Task Where_No_Folder_Is_Safe_Mails_Wait_And_The_Problem_Is_Named()
    {
        using var services = Senders.For(static s => s.PostConfigure<EmailOptions>(static o => o.Folder = null));

        var later = Assert.IsType<SendResult.Later>(await services.Sender().SendAsync(Mails.New(), default));

        Assert.NotNull(later.After);
        Assert.Contains("Email:Smtp:Host", later.Reason, StringComparison.Ordinal);
        Assert.Equal(later.Reason, await services.Sender().CheckAsync(default));
    }

    [Theory]
    [InlineData("StartTls", 587)]
    [InlineData("Tls", 465)]
    public void The_Port_Follows_The_Security(string security, int port)
    {
        using var services = Senders.For([.. Smtp, ("Smtp:Security", security)]);

        Assert.Equal($"smtp.example.com:{port}", services.Sender().Name);
    }

    [Theory]
    [InlineData("Email:CommunicationServices:Endpoint", "CommunicationServices:Endpoint", "https://contoso.communication.azure.com")]
    [InlineData("Email:From is missing", "From", null)]
    [InlineData("Email:From is 'digest'", "From", "digest")]
    [InlineData("Email:Smtp:Security", "Smtp:Security", "None")]
    [InlineData("Email:Smtp:Port is 465", "Smtp:Port", "465")]
    [InlineData("Email:Smtp:Port is 70000", "Smtp:Port", "70000")]
    [InlineData("Email:Smtp:Password", "Smtp:User", "digest")]
    [InlineData("Email:Smtp:Password", "Smtp:Password", "secret")]
    [InlineData("Email:Smtp:Timeout", "Smtp:Timeout", "00:00:00")]
    [InlineData("Email:Smtp:CertificateAuthority", "Smtp:CertificateAuthority", "missing.pem")]
    [InlineData("Email:PerMinute", "PerMinute", "0")]
    public void A_Bad_Value_Is_Refused(string words, string key, string? value) => Refused(words, [.. Smtp, (key, value)]);

    [Theory]
    [InlineData("Email:Folder", "Folder", "")]
    [InlineData("Email:Smtp:Host", "Smtp:User", "digest")]
    public void A_Bad_Value_Is_Refused_Without_A_Provider_Too(string words, string key, string value) => Refused(words, (key, value));

    [Theory]
    [InlineData("http://contoso.communication.azure.com")]
    [InlineData("contoso")]
    public void Access_Tokens_Go_Over_Https_Only(string endpoint) => Refused(
        "Email:CommunicationServices:Endpoint", ("From", "digest@example.com"), ("CommunicationServices:Endpoint", endpoint));

    [Fact]
    public void A_Key_File_Is_No_Authority()
    {
        using var files = new CertificateFiles();

        Refused("Email:Smtp:CertificateAuthority", [.. Smtp, ("Smtp:CertificateAuthority", files.ServerKey)]);
    }

    private static void Refused(string words, params (string Key, string? Value)[] settings)
    {
        using var services = Senders.For(settings);

        var refusal = Assert.Throws<OptionsValidationException>(() => services.Sender());

        Assert.Contains(refusal.Failures, f => f.Contains(words, StringComparison.Ordinal));
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }
}
