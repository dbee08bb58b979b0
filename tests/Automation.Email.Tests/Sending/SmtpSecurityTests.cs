using Automation.Core.Mail;
using Automation.Email.Tests.Messages;
using Automation.Testing.Servers;

namespace Automation.Email.Tests.Sending;

/// <summary>Nothing is sent but over TLS to the server that was meant, and authenticated where that is asked for.</summary>
public sealed class SmtpSecurityTests : IDisposable
{
    private readonly CertificateFiles certificate = new();

    public void Dispose() => certificate.Dispose();

    [Theory]
    [InlineData("starttls", "StartTls")]
    [InlineData("tls", "Tls")]
    public async Task A_Trusted_Server_Gets_User_Password_And_Mail_Over_Tls(string server, string setting)
    {
        await using var catcher = await StartAsync(server);
        using var services = Senders.For(catcher, Settings(setting));

        Assert.Null(await services.Sender().CheckAsync(default));
        Assert.IsType<SendResult.Sent>(await services.Sender().SendAsync(Mails.New(), default));
        var caught = await catcher.NextAsync();
        Assert.Equal((true, "digest"), (caught.Secure, caught.User));
    }

    [Theory]
    [InlineData("starttls", "StartTls")]
    [InlineData("tls", "Tls")]
    public async Task A_Certificate_Of_An_Unknown_Authority_Is_Not_Accepted(string server, string setting)
    {
        using var other = new CertificateFiles();
        await using var catcher = await StartAsync(server);
        using var services = Senders.For(catcher, [.. Settings(setting), ("Smtp:CertificateAuthority", other.Authority)]);
        using var system = Senders.For(catcher, [.. Settings(setting), ("Smtp:CertificateAuthority", null)]);

        await NotTrustedAsync(services);
        await NotTrustedAsync(system);
    }

    [Fact]
    public async Task A_Certificate_For_Another_Name_Is_Not_Accepted()
    {
        using var other = new CertificateFiles("mail.example.com");
        await using var catcher = await SmtpCatcher.StartAsync(new SmtpCatcherOptions { Security = "tls", Certificate = other });
        using var services = Senders.For(catcher, [.. Settings("Tls"), ("Smtp:CertificateAuthority", other.Authority)]);

        await NotTrustedAsync(services);
    }

    [Fact]
    public async Task A_Server_Whose_Starttls_Was_Stripped_Gets_Nothing()
    {
        await using var catcher = await SmtpCatcher.StartAsync(
            new SmtpCatcherOptions { Security = "none", User = "digest", Password = "secret" });
        using var services = Senders.For(catcher, Settings("StartTls"));

        var later = Assert.IsType<SendResult.Later>(await services.Sender().SendAsync(Mails.New(), default));

        Assert.Contains("Nothing is sent unprotected", later.Reason, StringComparison.Ordinal);
        using var unprotected = Senders.For(catcher, [.. Settings("None")]);
        Assert.IsType<SendResult.Sent>(await unprotected.Sender().SendAsync(Mails.New("only@example.com"), default));
        Assert.Equal(["only@example.com"], (await catcher.NextAsync()).To);
    }

    [Fact]
    public async Task A_Wrong_Password_Is_For_Later_And_Says_Which_Settings_To_Mend()
    {
        await using var catcher = await StartAsync("starttls");
        using var services = Senders.For(catcher, [.. Settings("StartTls"), ("Smtp:Password", "wrong")]);

        var later = Assert.IsType<SendResult.Later>(await services.Sender().SendAsync(Mails.New(), default));

        Assert.Contains("Email:Smtp:Password", later.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong", later.Reason, StringComparison.Ordinal);
        Assert.Contains("Email:Smtp:Password", await services.Sender().CheckAsync(default), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Server_That_Wants_Authentication_Is_For_Later()
    {
        await using var catcher = await StartAsync("starttls");
        using var services = Senders.For(catcher, [.. Settings("StartTls"), ("Smtp:User", null), ("Smtp:Password", null)]);

        var later = Assert.IsType<SendResult.Later>(await services.Sender().SendAsync(Mails.New(), default));

        Assert.Contains("Email:Smtp:User", later.Reason, StringComparison.Ordinal);
    }

    private static async Task NotTrustedAsync(IServiceProvider services)
    {
        var later = Assert.IsType<SendResult.Later>(await services.Sender().SendAsync(Mails.New(), default));
        Assert.Contains("certificate is not trusted", later.Reason, StringComparison.Ordinal);
        Assert.Contains("certificate is not trusted", await services.Sender().CheckAsync(default), StringComparison.Ordinal);
    }

    private Task<SmtpCatcher> StartAsync(string security) => SmtpCatcher.StartAsync(
        new SmtpCatcherOptions { Security = security, Certificate = certificate, User = "digest", Password = "secret" });

    /// <summary>The test's authority answers no questions about withdrawn certificates.</summary>
    private (string Key, string? Value)[] Settings(string security) =>
    [
        ("Smtp:Security", security), ("Smtp:User", "digest"), ("Smtp:Password", "secret"),
        ("Smtp:CertificateAuthority", certificate.Authority), ("Smtp:CheckRevocation", "false"),
    ];
}
