
import comity.networks.models.entries
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('authorities', '0001_initial'),
        ('jurisdictions', '0001_initial'),
        ('networks', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Admission',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('member', 'Member'), ('observer', 'Observer')], default='member', max_length=8)),
                ('variety', models.CharField(blank=True, max_length=40)),
                ('organisation', models.JSONField(blank=True, default=dict)),
                ('valid_from', models.DateField()),
                ('valid_to', models.DateField(blank=True, null=True)),
                ('ended_reason', models.TextField(blank=True)),
            ],
            options={
                'ordering': ('network', 'valid_from', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Application',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('door', models.CharField(choices=[('authority', 'Authority'), ('state', 'The State, for an authority without access'), ('network', 'The secretariat of the network, from paper')], default='authority', max_length=9)),
                ('kind', models.CharField(choices=[('member', 'Member'), ('observer', 'Observer')], default='member', max_length=8)),
                ('variety', models.CharField(blank=True, max_length=40)),
                ('proposed', models.JSONField(blank=True, default=dict)),
                ('mandate', models.TextField(blank=True)),
                ('contacts', models.JSONField(blank=True, default=list)),
                ('answers', models.JSONField(blank=True, default=dict)),
                ('questions', models.JSONField(blank=True, default=list)),
                ('checked', models.JSONField(blank=True, default=list)),
                ('undertaken_by', models.CharField(blank=True, max_length=200)),
                ('endorsed_reference', models.CharField(blank=True, max_length=200)),
                ('endorsed_on', models.DateField(blank=True, null=True)),
                ('status', models.CharField(choices=[('draft', 'Draft'), ('submitted', 'Handed in'), ('declined', 'Not endorsed by the State'), ('endorsed', 'Endorsed by the State'), ('in_review', 'In review'), ('asked', 'Question to the applicant'), ('admitted', 'Admitted'), ('refused', 'Refused'), ('withdrawn', 'Withdrawn')], default='draft', max_length=9)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'ordering': ('-made_at', '-id'),
            },
        ),
        migrations.CreateModel(
            name='Component',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=40)),
                ('names', models.JSONField(default=dict)),
                ('place', models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                'ordering': ('network', 'place', 'slug'),
            },
        ),
        migrations.CreateModel(
            name='ContactOfficer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='Name')),
                ('function', models.CharField(blank=True, max_length=200, verbose_name='Function')),
                ('email', models.EmailField(max_length=254, verbose_name='E-mail')),
                ('telephone', models.CharField(blank=True, max_length=120, verbose_name='Telephone')),
                ('languages', models.JSONField(blank=True, default=list, verbose_name='Languages')),
                ('hours', models.CharField(blank=True, max_length=120, verbose_name='Office hours')),
                ('specialities', models.JSONField(blank=True, default=list, verbose_name='Specialities')),
                ('since', models.DateTimeField(default=django.utils.timezone.now)),
                ('until', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ('authority', 'name', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Document',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('file', models.CharField(max_length=100, unique=True)),
                ('name', models.CharField(max_length=120)),
                ('content_type', models.CharField(max_length=100)),
                ('size', models.PositiveIntegerField()),
                ('digest', models.CharField(max_length=64)),
                ('by', models.CharField(max_length=200)),
                ('added_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('removed_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ('application', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Suspension',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', models.DateField()),
                ('valid_to', models.DateField(blank=True, null=True)),
                ('reason', models.TextField()),
            ],
            options={
                'ordering': ('admission', 'valid_from'),
            },
        ),
        migrations.CreateModel(
            name='Turn',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('act', models.CharField(choices=[('submit', 'submit'), ('endorse', 'endorse'), ('decline', 'decline'), ('begin', 'begin'), ('ask', 'ask'), ('answer', 'answer'), ('admit', 'admit'), ('refuse', 'refuse'), ('withdraw', 'withdraw')], max_length=9)),
                ('status', models.CharField(choices=[('draft', 'Draft'), ('submitted', 'Handed in'), ('declined', 'Not endorsed by the State'), ('endorsed', 'Endorsed by the State'), ('in_review', 'In review'), ('asked', 'Question to the applicant'), ('admitted', 'Admitted'), ('refused', 'Refused'), ('withdrawn', 'Withdrawn')], max_length=9)),
                ('on', models.DateField()),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('by', models.CharField(max_length=200)),
                ('officer', models.PositiveBigIntegerField(null=True)),
                ('text', models.TextField(blank=True)),
            ],
            options={
                'ordering': ('application', 'id'),
            },
        ),
        migrations.RemoveConstraint(
            model_name='membership',
            name='one_membership_a_start',
        ),
        migrations.AddField(
            model_name='network',
            name='charter',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='network',
            name='charter_link',
            field=models.URLField(blank=True, max_length=300),
        ),
        migrations.AddField(
            model_name='network',
            name='checklist',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='network',
            name='confirm_every_days',
            field=models.PositiveSmallIntegerField(default=365),
        ),
        migrations.AddField(
            model_name='network',
            name='kinds',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='network',
            name='names',
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name='network',
            name='origin',
            field=models.CharField(choices=[('reference', 'Reference data'), ('import', 'Import'), ('demo', 'Demonstration')], default='reference', max_length=9),
        ),
        migrations.AddField(
            model_name='network',
            name='questions',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='network',
            name='takes_applications',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='network',
            name='target_working_days',
            field=models.PositiveSmallIntegerField(default=20),
        ),
        migrations.AddField(
            model_name='network',
            name='weekend',
            field=models.JSONField(default=comity.networks.models.entries.weekend),
        ),
        migrations.AddField(
            model_name='admission',
            name='authority',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='admissions', to='authorities.authority'),
        ),
        migrations.AddField(
            model_name='admission',
            name='network',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='admissions', to='networks.network'),
        ),
        migrations.AddField(
            model_name='membership',
            name='admission',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='networks.admission'),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.UniqueConstraint(condition=models.Q(('admission__isnull', True)), fields=('network', 'jurisdiction', 'member_authority', 'valid_from'), name='one_membership_a_start', nulls_distinct=False),
        ),
        migrations.AddField(
            model_name='application',
            name='authority',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='applications', to='authorities.authority'),
        ),
        migrations.AddField(
            model_name='application',
            name='network',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='applications', to='networks.network'),
        ),
        migrations.AddField(
            model_name='application',
            name='state',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='applications', to='jurisdictions.jurisdiction'),
        ),
        migrations.AddField(
            model_name='admission',
            name='application',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='admission', to='networks.application'),
        ),
        migrations.AddField(
            model_name='component',
            name='network',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='components', to='networks.network'),
        ),
        migrations.AddField(
            model_name='admission',
            name='component',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='admissions', to='networks.component'),
        ),
        migrations.AddField(
            model_name='contactofficer',
            name='authority',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contact_officers', to='authorities.authority'),
        ),
        migrations.AddField(
            model_name='contactofficer',
            name='network',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contact_officers', to='networks.network'),
        ),
        migrations.AddField(
            model_name='document',
            name='application',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='documents', to='networks.application'),
        ),
        migrations.AddField(
            model_name='suspension',
            name='admission',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='suspensions', to='networks.admission'),
        ),
        migrations.AddField(
            model_name='turn',
            name='application',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='turns', to='networks.application'),
        ),
        migrations.AddConstraint(
            model_name='application',
            constraint=models.UniqueConstraint(condition=models.Q(('status__in', ['admitted', 'refused', 'withdrawn']), _negated=True), fields=('network', 'authority'), name='one_open_application'),
        ),
        migrations.AddConstraint(
            model_name='component',
            constraint=models.UniqueConstraint(fields=('network', 'slug'), name='one_component_a_slug'),
        ),
        migrations.AddConstraint(
            model_name='admission',
            constraint=models.CheckConstraint(condition=models.Q(('authority__isnull', False), models.Q(models.Q(('organisation', {}), _negated=True), ('kind', 'observer')), _connector='OR'), name='an_admission_is_of_somebody'),
        ),
        migrations.AddConstraint(
            model_name='admission',
            constraint=models.CheckConstraint(condition=models.Q(('valid_to__isnull', True), ('valid_to__gte', models.F('valid_from')), _connector='OR'), name='admission_in_order'),
        ),
        migrations.AddConstraint(
            model_name='admission',
            constraint=models.UniqueConstraint(condition=models.Q(('valid_to__isnull', True)), fields=('network', 'authority'), name='one_open_admission'),
        ),
        migrations.AddConstraint(
            model_name='suspension',
            constraint=models.CheckConstraint(condition=models.Q(('valid_to__isnull', True), ('valid_to__gte', models.F('valid_from')), _connector='OR'), name='suspension_in_order'),
        ),
        migrations.AddConstraint(
            model_name='suspension',
            constraint=models.UniqueConstraint(condition=models.Q(('valid_to__isnull', True)), fields=('admission',), name='one_open_suspension'),
        ),
    ]
